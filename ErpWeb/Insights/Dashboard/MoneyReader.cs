using ErpWeb.Accounting.Accounts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Dashboard;

/// <summary>Reads what lies in cash and in banks from the totals of months, without what is dated later.</summary>
internal static class MoneyReader
{
    public static async Task<IReadOnlyList<MoneyAccount>> OnAsync(ErpDbContext db, DateOnly day, CancellationToken ct)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(account => account.Kind != AccountKind.None).OrderBy(account => account.Code).Select(account => new { account.Id, account.Name, account.IsActive }).ToListAsync(ct);
        if (accounts.Count == 0)
            return [];
        var ids = accounts.ConvertAll(account => account.Id);
        var balances = await db.AccountMonths.AsNoTracking().Where(month => ids.Contains(month.AccountId))
            .GroupBy(month => month.AccountId).Select(some => new { Id = some.Key, Amount = some.Sum(month => month.Debit) - some.Sum(month => month.Credit) }).ToDictionaryAsync(account => account.Id, account => account.Amount, ct);
        var later = await db.JournalLines.AsNoTracking().Where(line => ids.Contains(line.AccountId) && line.Date > day)
            .GroupBy(line => line.AccountId).Select(some => new { Id = some.Key, Amount = some.Sum(line => line.Debit) - some.Sum(line => line.Credit) }).ToDictionaryAsync(account => account.Id, account => account.Amount, ct);
        return
        [
            .. accounts.Select(account => (account, Amount: balances.GetValueOrDefault(account.Id) - later.GetValueOrDefault(account.Id)))
                .Where(row => row.account.IsActive || row.Amount != 0).Select(row => new MoneyAccount(row.account.Id, row.account.Name, row.Amount)),
        ];
    }
}
