using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Contracts;

/// <summary>
/// Every business by slug, by its own host names and by id, kept in memory because every request asks. Forgotten as soon as one changes, on all
/// nodes; read anew after a minute in any case, since an event may be lost.
/// </summary>
public sealed class TenantDirectory
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ErpDbContextPool _pool;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private Snapshot? _snapshot;
    private int _changes;

    public TenantDirectory(ErpDbContextPool pool, TenantEventHub hub, TimeProvider clock)
    {
        (_pool, _clock) = (pool, clock);
        hub.BeforeEach((_, change) =>
        {
            if (change.Kind == TenantEvents.Tenant)
                Interlocked.Increment(ref _changes);
        });
    }

    /// <summary>The business of that slug; null when there is none.</summary>
    public async ValueTask<TenantEntry?> FindAsync(string slug, CancellationToken ct = default) => (await SnapshotAsync(ct)).BySlug.GetValueOrDefault(slug);

    /// <summary>The business whose own host name this is, once it has shown so; null when it is nobody's.</summary>
    public async ValueTask<TenantEntry?> FindByHostAsync(string host, CancellationToken ct = default) => (await SnapshotAsync(ct)).ByHost.GetValueOrDefault(host);

    public async ValueTask<TenantEntry?> FindAsync(Guid id, CancellationToken ct = default) => (await SnapshotAsync(ct)).ById.GetValueOrDefault(id);

    private ValueTask<Snapshot> SnapshotAsync(CancellationToken ct) => _snapshot is { } kept && IsGood(kept) ? new(kept) : new(ReadAsync(ct));

    private async Task<Snapshot> ReadAsync(CancellationToken ct)
    {
        await _reading.WaitAsync(ct);
        try
        {
            if (_snapshot is { } read && IsGood(read))
                return read;
            // Counted before reading: what changes meanwhile makes this snapshot old at once.
            var changes = Volatile.Read(ref _changes);
            var now = _clock.GetUtcNow();
            await using var db = await _pool.RentAsync(ct);
            var tenants = await db.Tenants.AsNoTracking()
                .Select(tenant => new TenantEntry(tenant.Id, tenant.Slug, tenant.Name, tenant.Status, tenant.SuspendReason))
                .ToListAsync(ct);
            var byId = tenants.ToDictionary(tenant => tenant.Id);
            var hosts = await db.TenantDomains.AsNoTracking().Where(domain => domain.VerifiedHost != null).Select(domain => new { Host = domain.VerifiedHost!, domain.TenantId }).ToListAsync(ct);
            return _snapshot = new(
                tenants.ToDictionary(tenant => tenant.Slug, StringComparer.OrdinalIgnoreCase),
                hosts.Where(host => byId.ContainsKey(host.TenantId)).ToDictionary(host => host.Host, host => byId[host.TenantId], StringComparer.OrdinalIgnoreCase),
                byId, changes, now + Life);
        }
        finally
        {
            _reading.Release();
        }
    }

    private bool IsGood(Snapshot snapshot) => snapshot.Changes == Volatile.Read(ref _changes) && _clock.GetUtcNow() < snapshot.Until;

    private sealed record Snapshot(
        IReadOnlyDictionary<string, TenantEntry> BySlug, IReadOnlyDictionary<string, TenantEntry> ByHost, IReadOnlyDictionary<Guid, TenantEntry> ById, int Changes, DateTimeOffset Until);
}
