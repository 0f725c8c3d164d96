using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reports.Ageing;

/// <summary>How long the stock of an item has been there.</summary>
public sealed record AgedItem(Guid ItemId, string Code, string Name, string Unit, AgedStock Stock);

/// <summary>Ages the stock of any day, from one streamed reading of its moves.</summary>
public sealed class StockAgeingQueries(TenantDb tenantDb, TenantContext tenant)
{
    /// <returns>Items that are there, by name. Their values are zero for people who may not see what goods cost.</returns>
    public async Task<IReadOnlyList<AgedItem>> OnAsync(DateOnly day, Guid? warehouseId = null, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.View, ct);
        var businessWide = (await db.StockSettings.AsNoTracking().FirstOrDefaultAsync(ct) ?? new StockSettings()).Valuation;
        var items = await db.Items.AsNoTracking().Where(item => item.Kind == ItemKind.Goods)
            .Select(item => new { item.Id, item.Code, item.Name, item.Unit, item.Valuation, item.PurchasePrice })
            .ToDictionaryAsync(item => item.Id, ct);
        var moves = db.StockMoves.AsNoTracking().Where(move => move.Date <= day);
        if (warehouseId is { } id)
            moves = moves.Where(move => move.WarehouseId == id);

        var aged = new Dictionary<Guid, AgedStock>();
        var chain = new List<StockMove>();
        await foreach (var move in moves.OrderBy(move => move.ItemId).ThenBy(move => move.WarehouseId).ThenBy(move => move.LotId).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (chain.Count > 0 && chain[0].Chain != move.Chain)
                EndChain();
            chain.Add(move);
        }
        EndChain();
        return [.. aged.Where(item => item.Value.Quantity != 0 || item.Value.Value != 0)
            .Select(item => new AgedItem(item.Key, items[item.Key].Code, items[item.Key].Name, items[item.Key].Unit, tenant.Rights.Allows(CatalogPermissions.CostView) ? item.Value : WithoutValue(item.Value)))
            .OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.ItemId)];

        void EndChain()
        {
            if (chain.Count > 0)
            {
                var item = items[chain[0].ItemId];
                if (!aged.TryGetValue(item.Id, out var sum))
                    aged[item.Id] = sum = new();
                sum.Add(StockAges.Of(item.Valuation ?? businessWide, chain, day, item.PurchasePrice ?? 0));
            }
            chain.Clear();
        }
    }

    private static AgedStock WithoutValue(AgedStock stock)
    {
        Array.Clear(stock.Values);
        return stock;
    }
}
