using System.Collections.Concurrent;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;

namespace ErpWeb.Alerts;

/// <summary>An alert of a source.</summary>
public sealed record FoundAlert(IAlertSource Source, Alert Alert)
{
    public string Key => $"{Source.Key}:{Alert.Id}";
}

/// <summary>
/// The alerts of the tenants, remembered until a change may have made or ended one, and then read at most every few
/// seconds however many screens ask.
/// </summary>
public sealed class AlertBoard
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(Guid Tenant, Guid? Own, string Source), Entry> _entries = new();
    private readonly TimeProvider _clock;

    public AlertBoard(TenantEventHub hub, TimeProvider clock)
    {
        _clock = clock;
        Sources = [.. typeof(IAlertSource).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IAlertSource))).OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (IAlertSource)Activator.CreateInstance(type)!)];
        Kinds = [.. Sources.SelectMany(source => source.Kinds).Distinct()];
        hub.BeforeEach(Forget);
    }

    public IReadOnlyList<IAlertSource> Sources { get; }

    /// <summary>Every kind of change that may make or end an alert.</summary>
    public IReadOnlyCollection<string> Kinds { get; }

    /// <summary>What a source finds for the context's tenant and person.</summary>
    public async Task<IReadOnlyList<FoundAlert>> ReadAsync(ErpDbContext db, IAlertSource source, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(IndiaClock.ToLocal(_clock.GetUtcNow().UtcDateTime));
        var entry = _entries.GetOrAdd((db.TenantId, db.OwnRecordsOf, source.Key), _ => new());
        await entry.Turn.WaitAsync(ct);
        try
        {
            if (entry.Found is { } known && !entry.IsStale && entry.Day == today && _clock.GetElapsedTime(entry.ReadAt) < Life)
                return known;
            if (entry.Found is not null && _clock.GetElapsedTime(entry.ReadAt) is var age && age < Rest)
                await Task.Delay(Rest - age, ct);
            (entry.IsStale, entry.ReadAt, entry.Day) = (false, _clock.GetTimestamp(), today);
            return entry.Found = [.. (await source.FindAsync(db, today, ct)).Select(alert => new FoundAlert(source, alert))];
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    private void Forget(Guid tenantId, EntityChanged change)
    {
        foreach (var source in Sources.Where(source => source.Kinds.Contains(change.Kind)))
            foreach (var entry in _entries.Where(entry => entry.Key.Tenant == tenantId && entry.Key.Source == source.Key))
                entry.Value.IsStale = true;
    }

    private sealed class Entry
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public IReadOnlyList<FoundAlert>? Found { get; set; }

        public bool IsStale { get; set; }

        public long ReadAt { get; set; }

        public DateOnly Day { get; set; }
    }
}
