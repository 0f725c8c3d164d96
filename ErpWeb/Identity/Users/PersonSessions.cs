using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Users;

/// <summary>Where a person is signed in.</summary>
/// <param name="Device">"Chrome on Android".</param>
public sealed record PersonSession(Guid Id, string Device, string Origin, DateTime LastSeenAtUtc);

/// <summary>The open sessions of others, for whoever may end them.</summary>
public sealed class PersonSessions(TenantDb tenantDb, TenantContext tenant, PermissionCatalogue catalogue, SessionControl sessions)
{
    /// <summary>The open sessions of one person in this business, the latest first.</summary>
    public async Task<IReadOnlyList<PersonSession>> ListAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.SessionManage, ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        return await db.Sessions.AsNoTracking()
            .Where(session => session.UserId == userId && session.EndedAtUtc == null && session.ExpiresAtUtc > now)
            .OrderByDescending(session => session.LastSeenAtUtc)
            .Select(session => new PersonSession(session.Id, session.Device, session.Origin, session.LastSeenAtUtc))
            .ToListAsync(ct);
    }

    /// <summary>Signs the person out on one device.</summary>
    public async Task<Result> EndAsync(Guid userId, Guid sessionId, CancellationToken ct = default)
    {
        if (await RefusalAsync(userId, sessionId, ct) is { } refused)
            return refused;
        await sessions.EndAsync(tenant.TenantId, [sessionId], SessionEnd.Revoked, ct);
        return Result.Success;
    }

    private async Task<Error?> RefusalAsync(Guid userId, Guid sessionId, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.SessionManage, ct);
        if (await Member.Of(db).AsNoTracking().SingleOrDefaultAsync(member => member.User.Id == userId, ct) is not { } member)
            return PeopleErrors.NotFound;
        if (!tenant.Rights.Covers(member.Role.RightsIn(catalogue)))
            return PeopleErrors.AboveYou;
        return await db.Sessions.AnyAsync(session => session.Id == sessionId && session.UserId == userId, ct) ? null : PeopleErrors.SessionGone;
    }
}
