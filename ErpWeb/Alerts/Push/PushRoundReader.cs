using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Push;

/// <summary>New alerts for one person's devices.</summary>
/// <param name="Text">Says what is new without naming anything that his rights do not show him.</param>
public sealed record PushParcel(Guid TenantId, IReadOnlyList<PushDevice> Devices, Wording Text, int Count);

/// <summary>Finds what is new for people who have alerts sent to them, and notes it as sent.</summary>
public sealed class PushRoundReader(ErpDbContextPool pool, SessionQueries sessions, AlertBoard board, TimeProvider clock)
{
    public async Task<IReadOnlyList<PushParcel>> ReadAsync(Guid tenantId, CancellationToken ct)
    {
        var parcels = new List<PushParcel>();
        foreach (var person in (await DevicesAsync(tenantId, ct)).GroupBy(device => device.UserId))
            if (await OfAsync(tenantId, person.Key, [.. person], ct) is { } parcel)
                parcels.Add(parcel);
        return parcels;
    }

    /// <summary>The device is gone, as its push service says.</summary>
    public async Task ForgetAsync(Guid tenantId, Guid deviceId, CancellationToken ct)
    {
        await using var db = await BoundAsync(tenantId, Actor.System("push"), false, ct);
        db.PushDevices.RemoveRange(await db.PushDevices.Where(device => device.Id == deviceId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    private async Task<PushParcel?> OfAsync(Guid tenantId, Guid userId, IReadOnlyList<PushDevice> devices, CancellationToken ct)
    {
        if (await sessions.EntrantAsync(userId, tenantId, ct) is not { } entrant)
            return null;
        await using var db = await BoundAsync(tenantId, new Actor(userId, "push", ""), entrant.Rights.OwnRecordsOnly, ct);
        var found = new List<FoundAlert>();
        foreach (var source in board.Sources.Where(source => entrant.Rights.Allows(source.Needs)))
            found.AddRange(await board.ReadAsync(db, source, ct));
        var marks = await db.AlertMarks.Where(mark => mark.UserId == userId).ToListAsync(ct);
        var fresh = found.Where(alert => !marks.Exists(mark => mark.Key == alert.Key)).ToList();
        if (fresh.Count == 0)
            return null;
        db.AlertMarks.AddRange(fresh.Select(alert => new AlertMark { UserId = userId, Key = alert.Key, PushedAtUtc = clock.GetUtcNow().UtcDateTime }));
        await db.SaveChangesAsync(ct);
        return new(tenantId, devices, fresh.Count == 1 ? fresh[0].Alert.Text : (Wording)$"{fresh.Count} things need your attention", fresh.Count);
    }

    private async Task<List<PushDevice>> DevicesAsync(Guid tenantId, CancellationToken ct)
    {
        await using var db = await BoundAsync(tenantId, Actor.System("push"), false, ct);
        // Nothing goes out of a business that is suspended.
        return await db.PushDevices.AsNoTracking().Where(device => db.Tenants.Any(tenant => tenant.Id == device.TenantId && tenant.Status == TenantStatus.Active)).ToListAsync(ct);
    }

    private async Task<ErpDbContext> BoundAsync(Guid tenantId, Actor actor, bool ownRecordsOnly, CancellationToken ct)
    {
        var db = await pool.RentAsync(ct);
        db.Bind(tenantId, actor, clock, ownRecordsOnly);
        return db;
    }
}
