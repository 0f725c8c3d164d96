using ErpWeb.Shared.Events;
using ErpWeb.Shared.Ui.Theme;
using ErpWeb.Tenancy.Contracts;
using Microsoft.Extensions.Caching.Memory;

namespace ErpWeb.Tenancy.Brand;

/// <summary>Themes of tenants, kept because every page asks; forgotten when they change, on all nodes.</summary>
public sealed class ThemeCache
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly IMemoryCache _cache;
    private int _changes;

    public ThemeCache(IMemoryCache cache, TenantEventHub hub)
    {
        _cache = cache;
        hub.BeforeEach((tenantId, change) =>
        {
            if (change.Kind is not (TenantEvents.Business or TenantEvents.Tenant))
                return;
            Interlocked.Increment(ref _changes);
            cache.Remove(Key(tenantId));
        });
    }

    internal async Task<TenantTheme> GetAsync(Guid tenantId, Func<Task<TenantTheme>> read)
    {
        if (_cache.TryGetValue(Key(tenantId), out TenantTheme? kept))
            return kept!;
        var changes = Volatile.Read(ref _changes);
        var theme = _cache.Set(Key(tenantId), await read(), Life);
        // It changed while it was read: what was read may be the old one.
        if (changes != Volatile.Read(ref _changes))
            _cache.Remove(Key(tenantId));
        return theme;
    }

    private static (string, Guid) Key(Guid tenantId) => (nameof(ThemeCache), tenantId);
}
