using System.Security.Claims;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Sessions;

/// <summary>
/// Who may work where. Asked at every request that opens a page or a circuit: it is one indexed row, and an answer kept
/// in memory would let a dismissed employee in for as long as it is kept.
/// </summary>
public sealed class SessionQueries(ErpDbContextPool pool, PermissionCatalogue catalogue)
{
    /// <summary>The session of a signed-in principal; null when the membership is gone or the stamp has changed.</summary>
    public async Task<Session?> FindAsync(ClaimsPrincipal principal, CancellationToken ct = default)
    {
        if (principal.UserId() is not { } userId || principal.TenantId() is not { } tenantId)
            return null;
        var session = await FindAsync(userId, tenantId, ct);
        return session is not null && session.Stamp == principal.FindFirstValue(SessionClaims.Stamp) ? session : null;
    }

    /// <summary>The session that this person would have in this tenant; null when not a member.</summary>
    public async Task<Session?> FindAsync(Guid userId, Guid tenantId, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.Nobody);
        var sessions =
            from membership in db.Memberships
            join user in db.Users on membership.UserId equals user.Id
            join role in db.Roles on new { membership.TenantId, membership.RoleId } equals new { role.TenantId, RoleId = role.Id }
            where membership.UserId == userId && membership.TenantId == tenantId && membership.DeactivatedAtUtc == null
            select new { user.Id, user.DisplayName, Stamp = user.SecurityStamp ?? "", Role = role };
        return await sessions.AsNoTracking().SingleOrDefaultAsync(ct) is { } found
            ? new Session(found.Id, tenantId, found.DisplayName, found.Stamp, found.Role.Name, found.Role.RightsIn(catalogue))
            : null;
    }

    /// <summary>The businesses of a person, by name.</summary>
    public async Task<IReadOnlyList<BusinessChoice>> BusinessesOfAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        var businesses =
            from membership in db.Memberships
            join tenant in db.Tenants on membership.TenantId equals tenant.Id
            where membership.UserId == userId && membership.DeactivatedAtUtc == null
            orderby tenant.Name
            select new BusinessChoice(tenant.Id, tenant.Name);
        return await businesses.AsNoTracking().ToListAsync(ct);
    }
}

/// <summary>A business that a person may enter.</summary>
public sealed record BusinessChoice(Guid TenantId, string Name);
