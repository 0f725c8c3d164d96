using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Reconciliation;

/// <summary>Reads the reconciliation of a bank account as of any day: entries and lines keep their days, so a past day reads the same later.</summary>
public sealed class ReconciliationReader(TenantDb tenantDb)
{
    /// <summary>The account's name and its reconciliation; null when the business has no such account.</summary>
    public async Task<(string Account, BankReconciliation Reconciliation)?> ReadAsync(Guid accountId, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.View, ct);
        if (await db.Accounts.AsNoTracking().Where(account => account.Id == accountId).Select(account => account.Name).FirstOrDefaultAsync(ct) is not { } name)
            return null;
        return (name, await ReadAsync(db, accountId, asOf, ct));
    }

    internal static async Task<BankReconciliation> ReadAsync(ErpDbContext db, Guid accountId, DateOnly asOf, CancellationToken ct)
    {
        var books = await BooksAsync(db, accountId, asOf, ct);
        var lines = db.BankLines.AsNoTracking().Where(line => line.AccountId == accountId && !line.IsLeftOut);
        if (await lines.MinAsync(line => (DateOnly?)line.Date, ct) is not { } begun || begun > asOf)
            return new(asOf, books, [], [], [], null, 0, null);
        // Only what stood on both sides by the day was the same money by then.
        var matches = (await (
            from match in db.BankMatches.AsNoTracking()
            where match.UndoneAtUtc == null
            join line in lines on new { match.TenantId, Id = match.LineId } equals new { line.TenantId, line.Id }
            join booked in db.JournalLines on new { match.TenantId, Id = match.JournalLineId } equals new { booked.TenantId, booked.Id }
            where line.Date <= asOf && booked.Date <= asOf
            select new { match.LineId, match.JournalLineId, match.Amount, BookedOn = booked.Date }).ToListAsync(ct)).ToList();
        var ofEntry = matches.GroupBy(match => match.JournalLineId).ToDictionary(group => group.Key, group => group.Sum(match => match.Amount));
        var ofLine = matches.GroupBy(match => match.LineId).ToDictionary(group => group.Key, group => group.Sum(match => match.Amount));

        var entries = (await EntriesAsync(db, accountId, begun, asOf, ct)).Select(entry => entry with { Amount = entry.Amount - ofEntry.GetValueOrDefault(entry.Id) }).Where(entry => entry.Amount != 0).ToList();
        var open = WithoutTakenBack(entries).Select(entry => new OpenItem(entry.Date, entry.Number, entry.Narration, entry.Amount, new(entry.SourceType, entry.SourceId, entry.Number), entry.EntryId)).ToList();
        var statement = await lines.Where(line => line.Date <= asOf).OrderBy(line => line.Date).ThenBy(line => line.Id).Select(line => new { line.Id, line.Date, line.Reference, line.Text, line.Amount }).ToListAsync(ct);
        var bankOnly = statement.Select(line => new OpenItem(line.Date, line.Reference, line.Text, line.Amount - ofLine.GetValueOrDefault(line.Id), null, null)).Where(item => item.Amount != 0).ToList();

        var opening = await db.BankStatements.AsNoTracking().Where(row => row.AccountId == accountId && row.WithdrawnAtUtc == null && row.Opening != null && row.From <= begun)
            .OrderBy(row => row.From).ThenBy(row => row.Id).Select(row => row.Opening).FirstOrDefaultAsync(ct);
        var atStart = (opening - await BooksAsync(db, accountId, begun.AddDays(-1), ct) ?? 0) + matches.Where(match => match.BookedOn < begun).Sum(match => match.Amount);
        return new(
            asOf, books, [.. open.Where(item => item.Amount < 0)], [.. open.Where(item => item.Amount > 0)], bankOnly, begun, atStart,
            await BankAsync(db, accountId, asOf, ct));
    }

    private sealed record Entry(Guid Id, Guid EntryId, Guid? ReversesEntryId, DateOnly Date, string Number, string Narration, string SourceType, Guid SourceId, decimal Amount);

    private static Task<List<Entry>> EntriesAsync(ErpDbContext db, Guid accountId, DateOnly first, DateOnly last, CancellationToken ct) => (
        from line in db.JournalLines.AsNoTracking()
        where line.AccountId == accountId && line.Date >= first && line.Date <= last
        join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
        orderby line.Date, line.Id
        select new Entry(line.Id, entry.Id, entry.ReversesEntryId, line.Date, entry.SourceNumber, entry.Narration, entry.SourceType, entry.SourceId, line.Debit - line.Credit)).ToListAsync(ct);

    // The bank will never see an entry that was taken back before it came to the bank.
    private static IEnumerable<Entry> WithoutTakenBack(List<Entry> entries)
    {
        var sums = entries.GroupBy(entry => entry.ReversesEntryId ?? entry.EntryId).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Amount));
        return entries.Where(entry => sums[entry.ReversesEntryId ?? entry.EntryId] != 0);
    }

    private static async Task<decimal> BooksAsync(ErpDbContext db, Guid accountId, DateOnly day, CancellationToken ct)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return await db.AccountMonths.Where(row => row.AccountId == accountId && row.Month < month).SumAsync(row => row.Debit - row.Credit, ct)
            + await db.JournalLines.Where(row => row.AccountId == accountId && row.Date >= month && row.Date <= day).SumAsync(row => row.Debit - row.Credit, ct);
    }

    // The balance beside the last line up to the day, or that of the last statement that ended by then with what came after.
    private static async Task<decimal?> BankAsync(ErpDbContext db, Guid accountId, DateOnly asOf, CancellationToken ct)
    {
        var lines = db.BankLines.AsNoTracking().Where(line => line.AccountId == accountId && !line.IsLeftOut && line.Date <= asOf);
        var last = await lines.OrderByDescending(line => line.Date).ThenByDescending(line => line.StatementId).ThenByDescending(line => line.LineNumber).Select(line => new { line.Date, line.Balance }).FirstOrDefaultAsync(ct);
        var statement = await db.BankStatements.AsNoTracking().Where(row => row.AccountId == accountId && row.WithdrawnAtUtc == null && row.Closing != null && row.To <= asOf)
            .OrderByDescending(row => row.To).ThenByDescending(row => row.Id).Select(row => new { row.To, row.Closing }).FirstOrDefaultAsync(ct);
        if (last?.Balance is { } told && (statement is null || statement.To <= last.Date))
            return told;
        if (statement is not null)
            return statement.Closing + await lines.Where(line => line.Date > statement.To).SumAsync(line => line.Amount, ct);
        var first = await db.BankStatements.AsNoTracking().Where(row => row.AccountId == accountId && row.WithdrawnAtUtc == null && row.Opening != null && row.From <= asOf)
            .OrderBy(row => row.From).ThenBy(row => row.Id).Select(row => new { row.From, row.Opening }).FirstOrDefaultAsync(ct);
        return first is null ? null : first.Opening + await lines.Where(line => line.Date >= first.From).SumAsync(line => line.Amount, ct);
    }
}
