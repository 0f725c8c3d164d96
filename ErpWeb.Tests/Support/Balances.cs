using ErpWeb.Accounting.Accounts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Support;

/// <summary>Balances of the books, summed from the lines themselves.</summary>
internal static class Balances
{
    /// <summary>Debits less credits of the account with a role.</summary>
    public static Task<decimal> BalanceAsync(this ErpDbContext db, AccountRole role) => (
        from line in db.JournalLines
        join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
        where account.Role == role
        select line.Debit - line.Credit).SumAsync();

    /// <inheritdoc cref="BalanceAsync(ErpDbContext, AccountRole)" />
    public static async Task<decimal> BalanceAsync(this TestDatabase database, Guid tenantId, AccountRole role)
    {
        await using var db = database.For(tenantId);
        return await db.BalanceAsync(role);
    }
}
