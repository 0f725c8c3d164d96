using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ErpWeb.Identity.Sessions;

/// <summary>Writes the rows of sessions: their beginning, and that they are in use. <see cref="Contracts.SessionControl"/> ends them.</summary>
public sealed class SessionStore(ErpDbContextPool pool, IOptions<SessionLimits> limits, TimeProvider clock)
{
    /// <summary>An hour of clicks costs sixty small writes, whatever the number of clicks.</summary>
    private static readonly TimeSpan SeenInterval = TimeSpan.FromMinutes(1);

    /// <param name="provedAtUtc">When the person showed who he is: now, unless an earlier session is continued.</param>
    public async Task<UserSession> BeginAsync(Entrant entrant, SessionKind kind, Client client, bool isRemembered, DateTime? provedAtUtc = null, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var session = new UserSession
        {
            Id = Ids.New(),
            UserId = entrant.UserId,
            Kind = kind,
            Device = client.Device,
            Origin = client.Address,
            IsRemembered = isRemembered,
            StartedAtUtc = now,
            LastSeenAtUtc = now,
            ExpiresAtUtc = now + limits.Value.LifeOf(entrant, isRemembered),
            ProvedAtUtc = provedAtUtc ?? now,
        };
        await using var db = await pool.RentAsync(ct);
        db.Bind(entrant.TenantId, Actor.Nobody, clock);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        return session;
    }

    /// <summary>Notes that the session is in use.</summary>
    /// <param name="lastSeenAtUtc">The last note that the caller knows of.</param>
    /// <returns>The last note there is now.</returns>
    public async Task<DateTime> SeenAsync(Guid tenantId, Guid sessionId, DateTime lastSeenAtUtc, string address, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - lastSeenAtUtc < SeenInterval)
            return lastSeenAtUtc;
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.Nobody);
        using var turn = await db.EnterWriteQueueAsync(ct);
        await db.Sessions.Where(session => session.Id == sessionId && session.LastSeenAtUtc < now)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAtUtc, now).SetProperty(session => session.Origin, address), ct);
        return now;
    }

    /// <summary>Notes that the person has just shown again who he is.</summary>
    public async Task ProvedAsync(Guid tenantId, Guid sessionId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.Nobody);
        using var turn = await db.EnterWriteQueueAsync(ct);
        await db.Sessions.Where(session => session.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(session => session.ProvedAtUtc, now), ct);
    }
}
