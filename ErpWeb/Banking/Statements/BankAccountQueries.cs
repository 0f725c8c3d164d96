using ErpWeb.Accounting.Accounts;
using ErpWeb.Banking.Files;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Statements;

/// <summary>A bank account with where its reconciliation stands.</summary>
/// <param name="Books">Balance by the books, today.</param>
/// <param name="Bank">The last balance that the bank told, and of which day.</param>
/// <param name="Open">Lines that are not matched.</param>
public sealed record BankAccountRow(Guid Id, string Code, string Name, string AccountNumber, decimal Books, KnownBalance? Bank, int Open, int Lines);

/// <summary>A statement that was taken in.</summary>
public sealed record StatementRow(Guid Id, string FileName, BankFileFormat Format, DateOnly From, DateOnly To, decimal? Opening, decimal? Closing, int NewLines, DateTime ImportedAtUtc, string ImportedBy, bool IsWithdrawn);

/// <summary>Reads bank accounts and their statements.</summary>
public sealed class BankAccountQueries(TenantDb tenantDb, IndiaClock clock)
{
    /// <summary>Every bank account in use, also what payment services hold.</summary>
    public async Task<IReadOnlyList<BankAccountRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.View, ct);
        var accounts = await db.Accounts.AsNoTracking().Where(account => account.Kind == AccountKind.Bank && account.IsActive).OrderBy(account => account.Code).ToListAsync(ct);
        var numbers = await db.BankSettings.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.AccountNumber, ct);
        var ids = accounts.ConvertAll(account => account.Id);
        if (ids.Count == 0)
            return [];
        var (today, month) = (clock.Today, new DateOnly(clock.Today.Year, clock.Today.Month, 1));
        var months = await db.AccountMonths.AsNoTracking().Where(row => ids.Contains(row.AccountId) && row.Month < month).GroupBy(row => row.AccountId)
            .Select(sums => new { Id = sums.Key, Net = sums.Sum(row => row.Debit) - sums.Sum(row => row.Credit) }).ToDictionaryAsync(row => row.Id, row => row.Net, ct);
        var days = await db.JournalLines.AsNoTracking().Where(row => ids.Contains(row.AccountId) && row.Date >= month && row.Date <= today).GroupBy(row => row.AccountId)
            .Select(sums => new { Id = sums.Key, Net = sums.Sum(row => row.Debit) - sums.Sum(row => row.Credit) }).ToDictionaryAsync(row => row.Id, row => row.Net, ct);
        var lines = await db.BankLines.AsNoTracking().Where(line => !line.IsLeftOut).GroupBy(line => line.AccountId)
            .Select(some => new { Id = some.Key, Count = some.Count(), Open = some.Count(line => line.Matched != line.Amount) }).ToDictionaryAsync(row => row.Id, ct);
        var rows = new List<BankAccountRow>();
        foreach (var account in accounts)
        {
            rows.Add(new(
                account.Id, account.Code, account.Name, numbers.GetValueOrDefault(account.Id) ?? "", months.GetValueOrDefault(account.Id) + days.GetValueOrDefault(account.Id),
                await LastAsync(db, account.Id, ct), lines.GetValueOrDefault(account.Id)?.Open ?? 0, lines.GetValueOrDefault(account.Id)?.Count ?? 0));
        }
        return rows;
    }

    /// <summary>What was taken in for an account, the newest first.</summary>
    public async Task<IReadOnlyList<StatementRow>> StatementsAsync(Guid accountId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.View, ct);
        return await db.BankStatements.AsNoTracking().Where(row => row.AccountId == accountId).OrderByDescending(row => row.To).ThenByDescending(row => row.Id).Take(100)
            .Select(row => new StatementRow(row.Id, row.FileName, row.Format, row.From, row.To, row.Opening, row.Closing, row.NewLines, row.ImportedAtUtc, row.ImportedBy, row.WithdrawnAtUtc != null)).ToListAsync(ct);
    }

    private static async Task<KnownBalance?> LastAsync(ErpDbContext db, Guid accountId, CancellationToken ct) => await db.BankStatements.AsNoTracking()
        .Where(row => row.AccountId == accountId && row.WithdrawnAtUtc == null && row.Closing != null).OrderByDescending(row => row.To).ThenByDescending(row => row.Id)
        .Select(row => new KnownBalance(row.To, row.Closing!.Value)).FirstOrDefaultAsync(ct);
}
