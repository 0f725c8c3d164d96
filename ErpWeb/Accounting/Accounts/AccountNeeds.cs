using System.Globalization;
using ErpWeb.Shared.Data;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Accounts;

/// <summary>An account for each role that postings look for.</summary>
internal sealed class AccountNeeds : ITenantNeeds
{
    public IEnumerable<string> Names => WithRole().Select(account => $"account {account.Role}");

    public async Task AddMissingAsync(ErpDbContext db, CancellationToken ct)
    {
        var present = await db.Accounts.AsNoTracking().Select(account => new { account.Role, account.Code }).ToListAsync(ct);
        var codes = present.Select(account => account.Code).ToHashSet();
        foreach (var account in WithRole().ExceptBy(present.Select(known => known.Role), account => account.Role))
        {
            // The business may have an account of its own under the usual code.
            while (!codes.Add(account.Code))
                account.Code = (int.Parse(account.Code, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
            db.Accounts.Add(account);
        }
    }

    private static IEnumerable<Account> WithRole() => ChartOfAccounts.ForNewTenant().Where(account => account.Role is not AccountRole.None);
}
