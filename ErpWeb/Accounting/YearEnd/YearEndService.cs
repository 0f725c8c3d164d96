using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.YearEnd;

/// <summary>A financial year of the books.</summary>
/// <param name="Profit">What its income and expenses make; below zero for a loss.</param>
/// <param name="JournalId">The entry that moved it to reserves; null while it is open.</param>
public sealed record YearRow(FinancialYear Year, decimal Profit, Guid? JournalId, string? JournalNumber);

/// <summary>Moves the profit of a year that is over to reserves, and takes that back.</summary>
public sealed class YearEndService(TenantDb tenantDb, JournalPoster poster, DocumentNumbers numbers, AccountRoles roles, Books books, IndiaClock clock)
{
    /// <summary>The years that are over and have entries, latest first.</summary>
    public async Task<IReadOnlyList<YearRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        if (await db.JournalEntries.MinAsync(entry => (DateOnly?)entry.Date, ct) is not { } first)
            return [];
        var accounts = await BalanceReader.AccountsAsync(db, ct);
        var rows = new List<YearRow>();
        for (var year = FinancialYear.From(clock.Today).Previous; year.Last >= first; year = year.Previous)
        {
            var sums = await BalanceReader.ProfitWithinAsync(db, new(year.First, year.Last), ct);
            var journal = await FindAsync(db, year, ct);
            rows.Add(new(year, -accounts.Where(account => account.IsOfProfit).Sum(account => sums.Of(account).Net), journal?.Id, journal?.Number));
        }
        return rows;
    }

    /// <summary>Closes the income and expense accounts to reserves on the last day of the year. A second time returns the first entry.</summary>
    public async Task<Result<PostedJournal>> CloseAsync(int startYear, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.PeriodLock, ct);
        var year = new FinancialYear(Math.Clamp(startYear, 1900, 2900));
        if (year.Last >= clock.Today)
            return new Error("accounting.year_end.not_over", "This year is not over yet.");
        await using var write = await db.BeginWriteAsync(ct);
        if (Books.CheckOpen(year.Last, await books.ClosedThroughAsync(db, BookArea.Accounts, ct), nameof(Journal.Date)) is { } closed)
            return closed;
        var number = await numbers.TakeAsync(db, NumberedDocument.Journal, year.Last, ct);
        if (await FindAsync(db, year, ct) is { } before)
            return new PostedJournal(before.Id, before.Number);
        var lines = Lines(await BalanceReader.AccountsAsync(db, ct), await BalanceReader.UpToAsync(db, year.Last, ct), (await roles.OfAsync(db, ct))[AccountRole.RetainedEarnings]);
        if (lines.Count == 0)
            return new Error("accounting.year_end.nothing", "No income and no expense is left to close.");
        var journal = await poster.WriteAsync(db, new() { Kind = JournalKind.YearEnd, Date = year.Last, Narration = $"Profit of {year.Name} moved to reserves", Lines = lines }, number, ct);
        await write.CommitAsync(ct);
        return new PostedJournal(journal.Id, journal.Number);
    }

    /// <summary>Opens the year again: its closing entry is reversed.</summary>
    public async Task<Result> ReopenAsync(int startYear, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.PeriodLock, ct);
        var year = new FinancialYear(Math.Clamp(startYear, 1900, 2900));
        reason = PlainText.Of(reason);
        if (reason.Length is 0 or > Journal.CancelReasonMaxLength)
            return JournalErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        if (Books.CheckOpen(year.Last, await books.ClosedThroughAsync(db, BookArea.Accounts, ct), nameof(Journal.Date)) is { } closed)
            return closed;
        if (await FindAsync(db, year, ct) is not { } journal || !await JournalService.MarkCancelledAsync(db, journal.Id, reason, ct))
            return new Error("accounting.year_end.open", "This year is open.");
        await poster.ReverseAsync(db, journal, reason, ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <summary>Brings every income and expense account to nothing against reserves. Pure.</summary>
    internal static List<VoucherLine> Lines(IReadOnlyList<AccountFacts> accounts, AccountSums upTo, Guid reserves)
    {
        var lines = accounts.Where(account => account.IsOfProfit).Select(account => (account.Id, upTo.Of(account).Net)).Where(balance => balance.Net != 0)
            .Select(balance => Line(balance.Id, -balance.Net)).ToList();
        var profit = lines.Sum(line => (line.Debit ?? 0) - (line.Credit ?? 0));
        if (profit != 0)
            lines.Add(Line(reserves, -profit));
        return lines;
    }

    private static VoucherLine Line(Guid accountId, decimal debit) => new() { AccountId = accountId, Debit = debit > 0 ? debit : null, Credit = debit < 0 ? -debit : null };

    private static Task<Journal?> FindAsync(ErpDbContext db, FinancialYear year, CancellationToken ct)
    {
        var last = year.Last;
        return db.Journals.AsNoTracking().FirstOrDefaultAsync(journal => journal.Date == last && journal.Kind == JournalKind.YearEnd && journal.Status == JournalStatus.Posted, ct);
    }
}
