using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Contracts;

/// <summary>The businesses that something is posted or sent for.</summary>
public sealed class BusinessesReader(ErpDbContextPool pool)
{
    public async Task<IReadOnlyList<Guid>> ActiveAsync(CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        return await db.Tenants.Where(tenant => tenant.Status == TenantStatus.Active).Select(tenant => tenant.Id).ToListAsync(ct);
    }
}
