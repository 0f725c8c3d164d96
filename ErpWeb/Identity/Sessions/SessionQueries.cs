using System.Security.Claims;
using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ErpWeb.Identity.Sessions;

/// <summary>
/// Who may work where. Asked at every request that opens a page or a circuit: it is one row, and an answer kept in memory
/// would let a dismissed employee in for as long as it is kept.
/// </summary>
public sealed class SessionQueries(ErpDbContextPool pool, PermissionCatalogue catalogue, IOptions<SessionLimits> limits, ISupportVisits visits, TimeProvider clock)
{
    /// <summary>The session of a signed-in principal; null when it has ended, the membership is gone or the stamp has changed.</summary>
    public async Task<Session?> FindAsync(ClaimsPrincipal principal, CancellationToken ct = default) => (await ReadAsync(principal, ct)).Session;

    /// <summary>The session of a signed-in principal, or why it is none any more.</summary>
    public async Task<SessionState> ReadAsync(ClaimsPrincipal principal, CancellationToken ct = default)
    {
        if (principal.SessionId() is not { } id || principal.UserId() is not { } userId || principal.TenantId() is not { } tenantId)
            return new(null, null);
        var stamp = principal.FindFirstValue(SessionClaims.Stamp);
        return await ReadAsync(id, userId, tenantId, current => current == stamp, ct);
    }

    /// <summary>A session by its row, which a token names as a cookie does.</summary>
    /// <param name="isStamp">Compares the person's stamp of now with what the cookie or token says of it.</param>
    public async Task<SessionState> ReadAsync(Guid id, Guid userId, Guid tenantId, Func<string, bool> isStamp, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.Nobody);
        var sessions =
            from session in db.Sessions
            join membership in db.Memberships on new { session.TenantId, session.UserId } equals new { membership.TenantId, membership.UserId }
            join user in db.Users on session.UserId equals user.Id
            join role in db.Roles on new { membership.TenantId, membership.RoleId } equals new { role.TenantId, RoleId = role.Id }
            join tenant in db.Tenants on session.TenantId equals tenant.Id
            where session.Id == id && session.UserId == userId && membership.DeactivatedAtUtc == null
            select new { Row = session, user.DisplayName, Stamp = user.SecurityStamp ?? "", user.MustChangePassword, Role = role, tenant.Status };
        if (await sessions.AsNoTracking().SingleOrDefaultAsync(ct) is not { } found)
            return await VisitAsync(db, id, userId, isStamp, ct);
        if (found.Row.EndedAtUtc is not null)
            return new(null, found.Row.End);
        if (!isStamp(found.Stamp))
            return new(null, null);

        var current = new Session(
            id, userId, tenantId, found.DisplayName, found.Stamp, found.Role.Id, found.Role.Name, found.Role.RightsIn(catalogue),
            found.MustChangePassword, found.Row.IsRemembered, found.Row.LastSeenAtUtc, found.Row.ProvedAtUtc);
        var now = clock.GetUtcNow().UtcDateTime;
        if (now >= found.Row.ExpiresAtUtc)
            return new(null, SessionEnd.Expired);
        if (found.Row.Kind is SessionKind.Browser && now - current.LastSeenAtUtc >= limits.Value.IdleOf(current))
            return new(null, SessionEnd.Idle);
        return found.Status is TenantStatus.Active ? new(current, null) : new(null, SessionEnd.Suspended) { MayChoose = true };
    }

    // Somebody who is no member: a visitor from support, or a member of yesterday.
    private async Task<SessionState> VisitAsync(ErpDbContext db, Guid id, Guid userId, Func<string, bool> isStamp, CancellationToken ct)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id && session.UserId == userId, ct) is not { } row)
            return new(null, null);
        if (row.Kind is not SessionKind.Support || row.EndedAtUtc is not null)
            return new(null, row.End);
        return await visits.FindAsync(row.TenantId, userId, ct) is { } visit && isStamp(visit.Stamp)
            ? new(new(id, userId, row.TenantId, visit.Name, visit.Stamp, Guid.Empty, "Support", visit.Rights, false, false, row.LastSeenAtUtc, row.ProvedAtUtc) { SupportUntilUtc = visit.UntilUtc }, null)
            : new(null, SessionEnd.Expired);
    }

    /// <summary>What this person is in this tenant; null when he may not work there.</summary>
    public async Task<Entrant?> EntrantAsync(Guid userId, Guid tenantId, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.Nobody);
        var members =
            from membership in db.Memberships
            join user in db.Users on membership.UserId equals user.Id
            join role in db.Roles on new { membership.TenantId, membership.RoleId } equals new { role.TenantId, RoleId = role.Id }
            where membership.UserId == userId && membership.TenantId == tenantId && membership.DeactivatedAtUtc == null
            select new { Stamp = user.SecurityStamp ?? "", Role = role };
        return await members.AsNoTracking().SingleOrDefaultAsync(ct) is { } found
            ? new Entrant(userId, tenantId, found.Stamp, found.Role.RightsIn(catalogue))
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
            select new BusinessChoice(tenant.Id, tenant.Name, tenant.Slug);
        return await businesses.AsNoTracking().ToListAsync(ct);
    }
}

/// <summary>Somebody who may begin a session in a tenant.</summary>
public sealed record Entrant(Guid UserId, Guid TenantId, string Stamp, Rights Rights);

/// <summary>A business that a person may enter.</summary>
/// <param name="Slug">Its name in addresses, by which programs choose it.</param>
public sealed record BusinessChoice(Guid TenantId, string Name, string Slug);
