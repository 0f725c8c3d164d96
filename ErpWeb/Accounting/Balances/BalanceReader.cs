using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Balances;

/// <summary>Reads what reports add up: the totals of whole months, and lines only of the month that a day cuts in two.</summary>
internal static class BalanceReader
{
    private sealed class Row
    {
        public Guid AccountId { get; init; }
        public decimal Debit { get; init; }
        public decimal Credit { get; init; }
    }

    public static async Task<IReadOnlyList<AccountFacts>> AccountsAsync(ErpDbContext db, CancellationToken ct) =>
        await db.Accounts.AsNoTracking().OrderBy(account => account.Code)
            .Select(account => new AccountFacts(account.Id, account.Code, account.Name, account.Group, account.Role, account.Kind, account.IsActive))
            .ToListAsync(ct);

    /// <summary>Everything posted up to and with the day.</summary>
    /// <param name="accountId">One account only.</param>
    public static async Task<AccountSums> UpToAsync(ErpDbContext db, DateOnly day, CancellationToken ct, Guid? accountId = null)
    {
        var next = day.AddDays(1);
        var month = new DateOnly(next.Year, next.Month, 1);
        var months = db.AccountMonths.AsNoTracking().Where(total => total.Month < month && (accountId == null || total.AccountId == accountId));
        var whole = ToSums(await months.GroupBy(total => total.AccountId)
            .Select(sums => new Row { AccountId = sums.Key, Debit = sums.Sum(total => total.Debit), Credit = sums.Sum(total => total.Credit) })
            .ToListAsync(ct));
        return next == month ? whole : whole.Plus(await LinesAsync(db, new(month, day), accountId, ct));
    }

    /// <summary>Everything posted within the days; from the beginning when they have none.</summary>
    public static async Task<AccountSums> WithinAsync(ErpDbContext db, ReportDays days, CancellationToken ct)
    {
        var end = await UpToAsync(db, days.To, ct);
        return days.From is { } from ? end.Minus(await UpToAsync(db, from.AddDays(-1), ct)) : end;
    }

    /// <summary>Income and expense of the days: without what moves a year's profit to equity.</summary>
    public static async Task<AccountSums> ProfitWithinAsync(ErpDbContext db, ReportDays days, CancellationToken ct)
    {
        var within = await WithinAsync(db, days, ct);
        // They stand on the last day of a year only, so the index of dates finds them.
        var first = days.From ?? new DateOnly(days.To.Year - 30, 1, 1);
        List<DateOnly> lastDays = [.. Enumerable.Range(first.Year, days.To.Year - first.Year + 1).Select(year => new DateOnly(year, 3, 31)).Where(day => day >= first && day <= days.To)];
        if (lastDays.Count == 0)
            return within;
        var moved = await (
            from entry in db.JournalEntries.AsNoTracking()
            where lastDays.Contains(entry.Date) && entry.IsYearEnd
            join line in db.JournalLines on new { entry.TenantId, EntryId = entry.Id } equals new { line.TenantId, line.EntryId }
            group line by line.AccountId into sums
            select new Row { AccountId = sums.Key, Debit = sums.Sum(line => line.Debit), Credit = sums.Sum(line => line.Credit) }).ToListAsync(ct);
        return moved.Count == 0 ? within : within.Minus(ToSums(moved));
    }

    /// <summary>What lines with these tags say within the days.</summary>
    public static async Task<AccountSums> TaggedAsync(ErpDbContext db, ReportDays days, Guid? costCentreId, Guid? projectId, CancellationToken ct)
    {
        var lines = db.JournalLines.AsNoTracking().Where(line => line.Date <= days.To);
        if (days.From is { } from)
            lines = lines.Where(line => line.Date >= from);
        if (costCentreId is not null)
            lines = lines.Where(line => line.CostCentreId == costCentreId);
        if (projectId is not null)
            lines = lines.Where(line => line.ProjectId == projectId);
        return ToSums(await GroupedAsync(lines, ct));
    }

    /// <summary>The other sides of entries that moved money, by account.</summary>
    /// <param name="moneyIds">The accounts of cash and banks, at least one.</param>
    public static async Task<AccountSums> AgainstMoneyAsync(ErpDbContext db, ReportDays days, IReadOnlyList<Guid> moneyIds, CancellationToken ct)
    {
        var from = days.From ?? DateOnly.MinValue;
        var moved = db.JournalLines.Where(line => moneyIds.Contains(line.AccountId) && line.Date >= from && line.Date <= days.To).Select(line => line.EntryId).Distinct();
        return ToSums(await GroupedAsync(db.JournalLines.AsNoTracking().Where(line => moved.Contains(line.EntryId) && !moneyIds.Contains(line.AccountId)), ct));
    }

    // Account by account, because the index of lines begins with the account.
    private static async Task<AccountSums> LinesAsync(ErpDbContext db, DateRange days, Guid? accountId, CancellationToken ct) => ToSums(await (
        from account in db.Accounts.AsNoTracking()
        where accountId == null || account.Id == accountId
        join line in db.JournalLines on new { account.TenantId, account.Id } equals new { line.TenantId, Id = line.AccountId }
        where line.Date >= days.From && line.Date <= days.To
        group line by line.AccountId into sums
        select new Row { AccountId = sums.Key, Debit = sums.Sum(line => line.Debit), Credit = sums.Sum(line => line.Credit) }).ToListAsync(ct));

    private static Task<List<Row>> GroupedAsync(IQueryable<JournalLine> lines, CancellationToken ct) => lines.GroupBy(line => line.AccountId)
        .Select(sums => new Row { AccountId = sums.Key, Debit = sums.Sum(line => line.Debit), Credit = sums.Sum(line => line.Credit) }).ToListAsync(ct);

    private static AccountSums ToSums(IEnumerable<Row> rows) => new(rows.ToDictionary(row => row.AccountId, row => new Sums(row.Debit, row.Credit)));
}
