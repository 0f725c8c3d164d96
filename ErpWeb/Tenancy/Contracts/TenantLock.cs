using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Contracts;

/// <summary>Makes changes of one tenant that depend on several rows, such as those of its people and roles, take turns, so that what one has checked stays true until it commits.</summary>
public static class TenantLock
{
    /// <summary>Locks until the transaction ends; to be taken before anything is read.</summary>
    public static Task TakeAsync(ErpDbContext db, CancellationToken ct) =>
        db.Tenants.Where(tenant => tenant.Id == db.TenantId).ExecuteUpdateAsync(set => set.SetProperty(tenant => tenant.CreatedAtUtc, tenant => tenant.CreatedAtUtc), ct);
}
