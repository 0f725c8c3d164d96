using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Audit.Verification;

/// <summary>A tenant whose log is checked.</summary>
internal sealed record CheckedTenant(Guid Id, string Slug);

internal static class TenantsReader
{
    /// <param name="slug">The one that is wanted; null for all.</param>
    public static Task<List<CheckedTenant>> ReadAsync(ErpDbContext db, string? slug, CancellationToken ct) =>
        db.Tenants.Where(tenant => slug == null || tenant.Slug == slug).OrderBy(tenant => tenant.Slug).Select(tenant => new CheckedTenant(tenant.Id, tenant.Slug)).ToListAsync(ct);
}
