using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Platform.Tenants;

/// <summary>The businesses as the operator sees them: who they are and whether they work, nothing of what they own.</summary>
internal sealed class TenantListQueries(ErpDbContextPool pool)
{
    public const int PageSize = 50;

    /// <param name="search">Part of the name or of the slug.</param>
    /// <param name="page">From 1.</param>
    public async Task<TenantListPageRows> PageAsync(string? search, int page, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        var tenants = db.Tenants.AsNoTracking();
        if (search?.Trim().ToUpperInvariant() is { Length: > 0 } words)
            tenants = tenants.Where(tenant => tenant.Name.ToUpper().Contains(words) || tenant.Slug.ToUpper().Contains(words));
        var rows = await Rows(db, tenants.OrderBy(tenant => tenant.NormalizedName)).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        return new([.. rows.Take(PageSize)], await tenants.CountAsync(ct), rows.Count > PageSize);
    }

    public async Task<TenantListRow?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        return await Rows(db, db.Tenants.AsNoTracking().Where(tenant => tenant.Id == id)).SingleOrDefaultAsync(ct);
    }

    private static IQueryable<TenantListRow> Rows(ErpDbContext db, IQueryable<Tenant> tenants) => tenants.Select(tenant => new TenantListRow(
        tenant.Id, tenant.Name, tenant.Slug, tenant.Industry, tenant.Status, tenant.SuspendReason, tenant.CreatedAtUtc,
        db.Memberships.Count(membership => membership.TenantId == tenant.Id && membership.DeactivatedAtUtc == null)));
}

internal sealed record TenantListRow(
    Guid Id, string Name, string Slug, Industry Industry, TenantStatus Status, string? SuspendReason, DateTime CreatedAtUtc, int Members);

internal sealed record TenantListPageRows(IReadOnlyList<TenantListRow> Rows, int Total, bool HasMore);
