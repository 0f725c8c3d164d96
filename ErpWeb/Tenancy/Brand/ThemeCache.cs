using ErpWeb.Shared.Ui.Theme;
using Microsoft.Extensions.Caching.Memory;

namespace ErpWeb.Tenancy.Brand;

/// <summary>Themes of tenants, kept because every page asks. Another node's change is seen after a minute.</summary>
public sealed class ThemeCache(IMemoryCache cache)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    internal Task<TenantTheme> GetAsync(Guid tenantId, Func<Task<TenantTheme>> read) =>
        cache.GetOrCreateAsync(Key(tenantId), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Life;
            return read();
        })!;

    internal void Forget(Guid tenantId) => cache.Remove(Key(tenantId));

    private static (string, Guid) Key(Guid tenantId) => (nameof(ThemeCache), tenantId);
}
