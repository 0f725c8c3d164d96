using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Sessions;

/// <summary>A session that is open now.</summary>
/// <param name="Device">"Chrome on Android".</param>
/// <param name="Origin">The address it was last seen from.</param>
public sealed record SessionRow(Guid Id, Guid TenantId, string Business, string Device, string Origin, DateTime LastSeenAtUtc, bool IsThis);

/// <summary>A person's own open sessions, in all his businesses.</summary>
public sealed class SessionList(ErpDbContextPool pool, CurrentUser current, SessionQueries sessions, SessionControl control, TimeProvider clock)
{
    /// <summary>This one first, then the last used.</summary>
    public async Task<IReadOnlyList<SessionRow>> OwnAsync(CancellationToken ct = default)
    {
        var rows = new List<SessionRow>();
        foreach (var business in await sessions.BusinessesOfAsync(current.UserId, ct))
            rows.AddRange(await ReadAsync(business, ct));
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

    private async Task<IReadOnlyList<SessionRow>> ReadAsync(BusinessChoice business, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await pool.RentAsync(ct);
        db.Bind(business.TenantId, Actor.Nobody);
        return await db.Sessions.AsNoTracking()
            .Where(session => session.UserId == current.UserId && session.EndedAtUtc == null && session.ExpiresAtUtc > now)
            .Select(session => new SessionRow(session.Id, session.TenantId, business.Name, session.Device, session.Origin, session.LastSeenAtUtc, session.Id == current.SessionId))
            .ToListAsync(ct);
    }
}
