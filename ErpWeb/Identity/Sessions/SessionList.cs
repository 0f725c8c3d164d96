using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Sessions;

/// <summary>A session that is open now.</summary>
/// <param name="Device">"Chrome on Android".</param>
/// <param name="Origin">The address it was last seen from.</param>
public sealed record SessionRow(Guid Id, Guid TenantId, string Business, Guid UserId, string UserName, SessionKind Kind, string Device, string Origin, DateTime StartedAtUtc, DateTime LastSeenAtUtc, bool IsThis);

/// <summary>Open sessions: a person's own in all his businesses, and everybody's in one business for those who may see that.</summary>
public sealed class SessionList(ErpDbContextPool pool, TenantContext tenant, CurrentUser current, SessionQueries sessions, SessionControl control, TimeProvider clock)
{
    /// <summary>The sessions of everybody in this business, the last used first.</summary>
    public Task<IReadOnlyList<SessionRow>> OfTenantAsync(CancellationToken ct = default)
    {
        tenant.Demand(IdentityPermissions.SessionManage);
        return ReadAsync(new(tenant.TenantId, "", ""), null, ct);
    }

    /// <summary>Ends sessions of others in this business.</summary>
    public Task EndOfTenantAsync(IReadOnlyCollection<Guid> sessionIds, CancellationToken ct = default)
    {
        tenant.Demand(IdentityPermissions.SessionManage);
        return control.EndAsync(tenant.TenantId, sessionIds, SessionEnd.Revoked, ct);
    }

    /// <summary>This person's own sessions in all his businesses, the last used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> OwnAsync(CancellationToken ct = default)
    {
        var rows = new List<SessionRow>();
        foreach (var business in await sessions.BusinessesOfAsync(current.UserId, ct))
            rows.AddRange(await ReadAsync(business, current.UserId, ct));
        return [.. rows.OrderByDescending(row => row.IsThis).ThenByDescending(row => row.LastSeenAtUtc)];
    }

    /// <summary>Ends one of his own sessions, or all but this one.</summary>
    public async Task EndOwnAsync(Guid? sessionId, CancellationToken ct = default)
    {
        if (sessionId is null)
            await control.EndOfUserAsync(current.UserId, SessionEnd.Revoked, except: current.SessionId, ct);
        else if ((await OwnAsync(ct)).FirstOrDefault(row => row.Id == sessionId) is { } row)
            await control.EndAsync(row.TenantId, [row.Id], SessionEnd.Revoked, ct);
    }

    private async Task<IReadOnlyList<SessionRow>> ReadAsync(BusinessChoice business, Guid? userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await pool.RentAsync(ct);
        db.Bind(business.TenantId, Actor.Nobody);
        var rows =
            from session in db.Sessions
            join user in db.Users on session.UserId equals user.Id
            where session.EndedAtUtc == null && session.ExpiresAtUtc > now && (userId == null || session.UserId == userId)
            orderby session.LastSeenAtUtc descending
            select new SessionRow(
                session.Id, session.TenantId, business.Name, session.UserId, user.DisplayName, session.Kind, session.Device, session.Origin, session.StartedAtUtc, session.LastSeenAtUtc, session.Id == current.SessionId);
        return await rows.AsNoTracking().ToListAsync(ct);
    }
}
