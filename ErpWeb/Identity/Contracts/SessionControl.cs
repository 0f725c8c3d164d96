using System.Linq.Expressions;
using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Contracts;

/// <summary>
/// Ends sessions and tells of changed rights. Open screens react at once, those of other nodes within about a second.
/// It asks no right: the service that calls it does.
/// </summary>
public sealed class SessionControl(ErpDbContextPool pool, TimeProvider clock)
{
    /// <summary>The kind of event by which a circuit learns that it should look at its session again.</summary>
    internal const string Kind = "access";

    /// <summary>Ends some sessions of one tenant.</summary>
    public Task EndAsync(Guid tenantId, IReadOnlyCollection<Guid> sessionIds, SessionEnd reason, CancellationToken ct = default) =>
        EndAsync(tenantId, session => sessionIds.Contains(session.Id), reason, ct);

    /// <summary>Ends all sessions of a person in one tenant.</summary>
    public Task EndOfMemberAsync(Guid tenantId, Guid userId, SessionEnd reason, CancellationToken ct = default) =>
        EndAsync(tenantId, session => session.UserId == userId, reason, ct);

    /// <summary>Ends all sessions of a person, in all his tenants.</summary>
    /// <param name="except">The one in which he asks for it.</param>
    public async Task EndOfUserAsync(Guid userId, SessionEnd reason, Guid? except = null, CancellationToken ct = default)
    {
        foreach (var tenantId in await TenantsOfAsync(userId, ct))
            await EndAsync(tenantId, session => session.UserId == userId && session.Id != except, reason, ct);
    }

    /// <summary>Ends all sessions of a tenant.</summary>
    public Task EndOfTenantAsync(Guid tenantId, SessionEnd reason, CancellationToken ct = default) => EndAsync(tenantId, _ => true, reason, ct);

    /// <summary>Makes open screens take the rights that are stored now.</summary>
    /// <param name="userOrRoleId">The person or the role that was changed; null for everyone of the tenant.</param>
    public async Task RightsChangedAsync(Guid tenantId, Guid? userOrRoleId, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.Nobody, clock);
        db.Outbox.Add(OutboxMessage.For(db, Kind, userOrRoleId ?? Guid.Empty));
        await db.SaveChangesAsync(ct);
    }

    private async Task EndAsync(Guid tenantId, Expression<Func<UserSession, bool>> which, SessionEnd reason, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.Nobody, clock);
        await using var write = await db.BeginWriteAsync(ct);
        var open = db.Sessions.Where(session => session.EndedAtUtc == null).Where(which);
        var users = await open.Select(session => session.UserId).Distinct().ToListAsync(ct);
        await open.ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAtUtc, now).SetProperty(session => session.End, reason), ct);
        db.Outbox.AddRange(users.Select(userId => OutboxMessage.For(db, Kind, userId)));
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
    }

    private async Task<List<Guid>> TenantsOfAsync(Guid userId, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        return await db.Memberships.Where(membership => membership.UserId == userId).Select(membership => membership.TenantId).ToListAsync(ct);
    }
}
