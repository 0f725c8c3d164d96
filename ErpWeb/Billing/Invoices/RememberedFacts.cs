using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace ErpWeb.Billing.Invoices;

/// <summary>
/// What postings read of the masters, remembered per tenant until any master of the tenant changes. A counter bills the
/// same items all day; reading them again for each bill would cost as much as writing it.
/// </summary>
public sealed class RememberedFacts : IDisposable
{
    private static readonly MemoryCacheEntryOptions Forgetting = new() { SlidingExpiration = TimeSpan.FromMinutes(10) };

    private readonly MemoryCache _tenants = new(new MemoryCacheOptions());

    /// <param name="version">The version of the masters now; facts of another version are dropped.</param>
    public TenantFacts Of(Guid tenantId, string version)
    {
        if (_tenants.Get<TenantFacts>(tenantId) is { } known && known.Version == version)
            return known;
        return _tenants.Set(tenantId, new TenantFacts(version), Forgetting);
    }

    public void Dispose() => _tenants.Dispose();
}

/// <summary>The facts of one tenant at one version of its masters.</summary>
public sealed class TenantFacts(string version)
{
    /// <summary>Beyond this many the dictionaries start anew: a tenant with 50,000 items does not keep them all in memory.</summary>
    private const int MostRemembered = 2000;

    private readonly ConcurrentDictionary<Guid, ItemFacts> _items = new();
    private readonly ConcurrentDictionary<Guid, PartyFacts> _parties = new();

    private readonly ConcurrentDictionary<Guid, SalespersonFacts> _salespeople = new();

    public string Version { get; } = version;

    /// <summary>Supplier, rates and closed books.</summary>
    public InvoiceFacts? Frame { get; set; }

    public ItemFacts? Item(Guid id) => _items.GetValueOrDefault(id);

    public PartyFacts? Party(Guid id) => _parties.GetValueOrDefault(id);

    public SalespersonFacts? Salesperson(Guid id) => _salespeople.GetValueOrDefault(id);

    public void Remember(ItemFacts item) => Remember(_items, item.Id, item);

    public void Remember(PartyFacts party) => Remember(_parties, party.Id, party);

    public void Remember(SalespersonFacts salesperson) => Remember(_salespeople, salesperson.Id, salesperson);

    private static void Remember<T>(ConcurrentDictionary<Guid, T> known, Guid id, T facts)
    {
        if (known.Count >= MostRemembered)
            known.Clear();
        known[id] = facts;
    }
}
