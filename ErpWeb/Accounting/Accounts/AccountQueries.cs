using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Accounts;

/// <summary>An account of the chart.</summary>
/// <param name="Balance">Debit above zero; null for people who may not see figures.</param>
public sealed record AccountRow(AccountFacts Account, int Version, decimal? Balance)
{
    public AccountDraft ToDraft() => new()
    {
        Id = Account.Id,
        Code = Account.Code,
        Name = Account.Name,
        Group = Account.Group,
        Kind = Account.Kind,
        IsActive = Account.IsActive,
        Version = Version,
        IsOfRole = Account.Role is not AccountRole.None,
    };
}

/// <summary>Reads the chart of accounts.</summary>
public sealed class AccountQueries(TenantDb tenantDb, TenantContext tenant, IndiaClock clock)
{
    public async Task<IReadOnlyList<AccountRow>> ChartAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountView, ct);
        var accounts = await BalanceReader.AccountsAsync(db, ct);
        var versions = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.Version, ct);
        var balances = tenant.Rights.Allows(AccountingPermissions.ReportView) ? await BalanceReader.UpToAsync(db, clock.Today, ct) : null;
        return [.. accounts.Select(account => new AccountRow(account, versions[account.Id], balances?.Of(account).Net))];
    }
}
