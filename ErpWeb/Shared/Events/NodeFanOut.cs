using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Events;

/// <summary>Which of the nodes on one database this is; its own messages need no telling.</summary>
public sealed record NodeIdentity(Guid Id);

/// <summary>
/// Reads what other nodes committed from the outbox and tells the screens of this one. Messages become visible in the
/// order of their commits, not of their times, so each look goes back a little and leaves out what it has told before.
/// It looks when another node rings, and every second in case a ring was lost.
/// </summary>
public sealed class NodeFanOut(ErpDbContextPool pool, TenantEventHub hub, NodeWire wire, NodeIdentity node, TimeProvider clock, ILogger<NodeFanOut> log) : BackgroundService
{
    private const string Ring = "ring";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan CleaningInterval = TimeSpan.FromHours(1);

    private readonly Dictionary<Guid, DateTime> _told = [];
    private readonly SemaphoreSlim _woken = new(0);
    private DateTime _readTo = clock.GetUtcNow().UtcDateTime;
    private DateTime _cleanedAt;

    /// <summary>Looks once.</summary>
    public async Task ReadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = _readTo - Overlap;
        await using var db = await pool.RentAsync(ct);
        var messages = await db.Outbox.AsNoTracking()
            .Where(message => message.CreatedAtUtc > since && message.NodeId != node.Id)
            .OrderBy(message => message.CreatedAtUtc)
            .ToListAsync(ct);
        foreach (var message in messages.Where(message => _told.TryAdd(message.Id, message.CreatedAtUtc)))
            hub.Publish(message.TenantId, new(message.Kind, message.EntityId));
        foreach (var id in _told.Where(told => told.Value <= since).Select(told => told.Key).ToList())
            _told.Remove(id);
        _readTo = now;

        if (now - _cleanedAt < CleaningInterval)
            return;
        _cleanedAt = now;
        await RemoveOldAsync(db, now - Kept, ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        hub.Written += () => wire.Say(Ring);
        wire.Heard += (_, topic, _) => Wake(topic is Ring);
        wire.Connected += () => Wake(true);
        while (!stoppingToken.IsCancellationRequested)
        {
            await _woken.WaitAsync(Interval, stoppingToken);
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "The outbox could not be read; the next look catches up");
            }
        }
    }

    public override void Dispose()
    {
        _woken.Dispose();
        base.Dispose();
    }

    private void Wake(bool isMeant)
    {
        if (isMeant && _woken.CurrentCount == 0)
            _woken.Release();
    }

    private static async Task RemoveOldAsync(ErpDbContext db, DateTime before, CancellationToken ct)
    {
        using var turn = await db.EnterWriteQueueAsync(ct);
        await db.Outbox.Where(message => message.CreatedAtUtc < before).ExecuteDeleteAsync(ct);
    }
}
