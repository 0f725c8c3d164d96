using System.Collections.Concurrent;
using ErpWeb.Shared.Events;
using Microsoft.Extensions.Caching.Memory;

namespace ErpWeb.Api.Dashboard;

/// <summary>Figures that programs ask for again and again, kept until anything of the business changes.</summary>
public sealed class StatsCache
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly IMemoryCache _cache;
    private readonly ConcurrentDictionary<Guid, int> _changes = new();

    public StatsCache(IMemoryCache cache, TenantEventHub hub)
    {
        _cache = cache;
        hub.BeforeEach((tenantId, _) => _changes.AddOrUpdate(tenantId, 1, (_, changes) => unchecked(changes + 1)));
    }

    /// <param name="question">What is asked, by whom, with which rights and on which day: nobody gets what another one may see, and a key for a machine not what its maker may.</param>
    public async Task<DashboardStats> GetAsync(Guid tenantId, object question, Func<Task<DashboardStats>> read)
    {
        // Counted before reading: what changes meanwhile is asked for anew.
        var key = (nameof(StatsCache), tenantId, question, _changes.GetValueOrDefault(tenantId));
        return _cache.TryGetValue(key, out DashboardStats? kept) ? kept! : _cache.Set(key, await read(), Life);
    }
}
