using System.Collections.Concurrent;
using System.Collections.Frozen;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Contracts;

/// <summary>Which of a tenant's accounts plays which role. Made at sign-up and never changed after, so it is kept in memory.</summary>
public sealed class AccountRoles
{
    private readonly ConcurrentDictionary<Guid, FrozenDictionary<AccountRole, Guid>> _byTenant = new();

    public async ValueTask<FrozenDictionary<AccountRole, Guid>> OfAsync(ErpDbContext db, CancellationToken ct)
    {
        if (_byTenant.TryGetValue(db.TenantId, out var known))
            return known;
        var accounts = await db.Accounts.AsNoTracking().Where(account => account.Role != AccountRole.None).ToListAsync(ct);
        return _byTenant[db.TenantId] = accounts.ToFrozenDictionary(account => account.Role, account => account.Id);
    }
}
