using System.Collections.Concurrent;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ErpWeb.Inventory.Posting;

/// <summary>Reads what valuing needs of the masters, and remembers it per tenant until any master of the tenant changes.</summary>
internal sealed class StockFactsReader(Books books) : IDisposable
{
    private const int MostRemembered = 5000;

    private static readonly MemoryCacheEntryOptions Forgetting = new() { SlidingExpiration = TimeSpan.FromMinutes(10) };

    private readonly MemoryCache _tenants = new(new MemoryCacheOptions());

    /// <param name="version">The version of the masters now; what is remembered of another is dropped.</param>
    public async Task<StockFacts> ReadAsync(ErpDbContext db, string version, IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        if (_tenants.Get<StockFacts>(db.TenantId) is not { } facts || facts.Version != version || facts.Items.Count > MostRemembered)
            facts = _tenants.Set(db.TenantId, await ReadFrameAsync(db, version, ct), Forgetting);
        await AddItemsAsync(db, facts, itemIds, ct);
        return facts;
    }

    /// <summary>Corrections may lead to items that the posting did not name.</summary>
    public static async Task AddItemsAsync(ErpDbContext db, StockFacts facts, IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        var missing = itemIds.Where(id => !facts.Items.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0)
            return;
        var items = await db.Items.AsNoTracking()
            .Where(item => missing.Contains(item.Id) && item.Kind == ItemKind.Goods && item.Form == ItemForm.Single)
            .Select(item => new StockItem(item.Id, item.Name, item.Unit, item.Tracking, item.Valuation, item.NegativeStock, item.PurchasePrice))
            .ToListAsync(ct);
        foreach (var item in items)
            facts.Items[item.Id] = item;
    }

    public void Dispose() => _tenants.Dispose();

    private async Task<StockFacts> ReadFrameAsync(ErpDbContext db, string version, CancellationToken ct) => new(
        version,
        await db.StockSettings.AsNoTracking().FirstOrDefaultAsync(ct) ?? new StockSettings(),
        await db.Warehouses.AsNoTracking().ToDictionaryAsync(warehouse => warehouse.Id, ct),
        new ConcurrentDictionary<Guid, StockItem>(),
        await books.ReadAsync(db, ct));
}
