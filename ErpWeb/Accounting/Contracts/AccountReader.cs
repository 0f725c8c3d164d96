using ErpWeb.Accounting.Accounts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Contracts;

/// <summary>An account to choose.</summary>
/// <param name="NeedsParty">Whether a line of it says whose it is: receivables and payables.</param>
public sealed record AccountChoice(Guid Id, string Code, string Name, AccountGroup Group, AccountRole Role, AccountKind Kind, bool IsActive)
{
    public bool NeedsParty => Role is AccountRole.Receivables or AccountRole.Payables or AccountRole.CustomerAdvances or AccountRole.SupplierAdvances;
}

/// <summary>Accounts for whoever lets a person choose one.</summary>
public sealed class AccountReader(TenantDb tenantDb)
{
    /// <summary>Accounts in use for what was typed of code or name.</summary>
    /// <param name="moneyOnly">Cash and bank accounts only.</param>
    public async Task<IReadOnlyList<AccountChoice>> SuggestAsync(string term, bool moneyOnly = false, int take = 12, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountView, ct);
        var accounts = db.Accounts.AsNoTracking().Where(account => account.IsActive);
        if (moneyOnly)
            accounts = accounts.Where(account => account.Kind != AccountKind.None);
        foreach (var word in SearchWords.Of(term))
            accounts = accounts.Where(account => account.SearchText.Contains(word));
        return await Choices(accounts.OrderBy(account => account.Code).Take(take)).ToListAsync(ct);
    }

    /// <summary>The account, in use or not; null when the business has none with this id.</summary>
    public async Task<AccountChoice?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountView, ct);
        return await Choices(db.Accounts.AsNoTracking().Where(account => account.Id == id)).SingleOrDefaultAsync(ct);
    }

    internal static IQueryable<AccountChoice> Choices(IQueryable<Account> accounts) =>
        accounts.Select(account => new AccountChoice(account.Id, account.Code, account.Name, account.Group, account.Role, account.Kind, account.IsActive));
}
