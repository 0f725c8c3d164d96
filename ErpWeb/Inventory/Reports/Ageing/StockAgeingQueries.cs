using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Posting;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reports.Ageing;

/// <summary>How long ago the stock of an item was bought.</summary>
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
        var aged = new Dictionary<Guid, AgedStock>();
        var moves = new List<StockMove>();
        await foreach (var move in db.StockMoves.AsNoTracking().Where(move => move.Date <= day).OrderBy(move => move.ItemId).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (moves.Count > 0 && moves[0].ItemId != move.ItemId)
                EndItem();
            moves.Add(move);
        }
        EndItem();
        return [.. aged.Where(item => item.Value.Quantity != 0 || item.Value.Value != 0)
            .Select(item => new AgedItem(item.Key, items[item.Key].Code, items[item.Key].Name, items[item.Key].Unit, tenant.Rights.Allows(CatalogPermissions.CostView) ? item.Value : WithoutValue(item.Value)))
            .OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.ItemId)];

        void EndItem()
        {
            if (moves.Count == 0)
                return;
            var item = items[moves[0].ItemId];
            var chains = moves.GroupBy(move => move.Chain).Select(chain => (Lines: chain.ToList(), History: new ChainHistory([.. chain], [], item.PurchasePrice ?? 0))).ToList();
            var origins = StockOrigins.Of(chains.Select(chain => chain.History));
            var sum = aged[item.Id] = new();
            foreach (var (lines, history) in chains.Where(chain => warehouseId is null || chain.Lines[0].WarehouseId == warehouseId))
                sum.Add(StockAges.Of(item.Valuation ?? businessWide, history, origins, (lines.Sum(move => move.Quantity), lines.Sum(move => move.Value)), day));
            moves.Clear();
        }
    }

    private static AgedStock WithoutValue(AgedStock stock)
    {
        Array.Clear(stock.Values);
        return stock;
    }
}
