using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Bins;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Posting;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reports.OnHand;

/// <summary>Reads what is there and what it is worth: now from the positions, on a day from the stock ledger, each in one grouped query.</summary>
public sealed class StockOnHandQueries(TenantDb tenantDb, TenantContext tenant, IEnumerable<IStockReserved> orders, IEnumerable<IStockOnOrder> purchases, IndiaClock clock)
{
    public const string ByQuantity = "quantity";
    public const string ByValue = "value";

    private const int MostById = 1000;

    /// <param name="sort">A column, with "-" before it for descending; null by name.</param>
    /// <param name="cursor">The number of rows before the page.</param>
    public async Task<StockPage> PageAsync(StockFilter filter, string? sort = null, string? cursor = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.View, ct);
        var found = Found(db, await HeldStock.OnAsync(db, filter.AsOf, ct), filter, await KindAsync(db, filter.Kind, ct));
        var skipped = int.TryParse(cursor, out var before) && before > 0 ? before : 0;
        var rows = await Sorted(found, sort, filter.State is StockState.BelowLevel ? StockBy.Item : filter.By).Skip(skipped).Take(size + 1).ToListAsync(ct);
        var seesCost = SeesCost;
        var shown = await WithBinsAsync(db, rows.Take(size).Select(row => row.ToRow(seesCost)).ToList(), filter.WarehouseId, ct);
        return new(
            IsOfItemsNow(filter) ? await WithOrdersAsync(db, shown, ct) : shown,
            rows.Count > size ? $"{skipped + size}" : null,
            skipped == 0 ? await found.CountAsync(ct) : null,
            seesCost ? await found.SumAsync(row => row.Value, ct) : null);
    }

    /// <summary>Where there are warehouses to choose between.</summary>
    public async Task<IReadOnlyList<Warehouse>> WarehousesAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.View, ct);
        return await db.Warehouses.AsNoTracking().OrderByDescending(warehouse => warehouse.IsDefault).ThenBy(warehouse => warehouse.Name).ToListAsync(ct);
    }

    private static bool IsOfItemsNow(StockFilter filter) => filter is { WithOrders: true, AsOf: null, WarehouseId: null, Kind: null } && (filter.By is StockBy.Item || filter.State is StockState.BelowLevel);

    private async Task<IReadOnlyList<StockRow>> WithOrdersAsync(ErpDbContext db, IReadOnlyList<StockRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0 || orders.FirstOrDefault() is not { } sales || purchases.FirstOrDefault() is not { } bought)
            return rows;
        var settings = await db.StockSettings.AsNoTracking().FirstOrDefaultAsync(ct) ?? new();
        var ids = rows.Count > MostById ? null : rows.Select(row => row.ItemId).ToList();
        var reserved = await sales.OfAsync(db, ids, Reservations.SinceOf(settings, clock.Today), ct);
        var onOrder = await bought.OfAsync(db, [.. rows.Select(row => row.ItemId)], ct);
        return [.. rows.Select(row => row with { Reserved = reserved.GetValueOrDefault(row.ItemId), OnOrder = onOrder.GetValueOrDefault(row.ItemId)?.Quantity ?? 0 })];
    }

    private static async Task<IReadOnlyList<StockRow>> WithBinsAsync(ErpDbContext db, IReadOnlyList<StockRow> rows, Guid? warehouseId, CancellationToken ct)
    {
        var bins = (await BinReader.OfAsync(db, warehouseId, rows.Count > MostById ? null : [.. rows.Select(row => row.ItemId).Distinct()], ct)).ToLookup(place => place.Key.ItemId);
        return bins.Count == 0 ? rows : [.. rows.Select(row => row with { Bin = string.Join(", ", bins[row.ItemId].Where(place => row.WarehouseId is null || place.Key.WarehouseId == row.WarehouseId).Select(place => place.Value)) })];
    }

    private bool SeesCost => tenant.Rights.Allows(CatalogPermissions.CostView);

    private static async Task<List<Guid>?> KindAsync(ErpDbContext db, WarehouseKind? kind, CancellationToken ct) =>
        kind is null ? null : [.. await db.Warehouses.Where(warehouse => warehouse.Kind == kind).Select(warehouse => warehouse.Id).ToListAsync(ct), Guid.Empty];

    private static IQueryable<FoundStock> Found(ErpDbContext db, IQueryable<HeldStock> held, StockFilter filter, List<Guid>? warehouses)
    {
        if (filter.WarehouseId is { } warehouseId)
            held = held.Where(stock => stock.WarehouseId == warehouseId);
        if (warehouses is not null)
            held = held.Where(stock => warehouses.Contains(stock.WarehouseId));
        var items = db.Items.AsNoTracking().Where(item => item.Kind == ItemKind.Goods);
        foreach (var word in SearchWords.Of(filter.Search))
            items = items.Where(item => item.SearchText.Contains(word));
        return filter switch
        {
            { State: StockState.BelowLevel } => BelowLevel(held, items),
            { State: StockState.BelowZero } => Of(db, held, items, filter.By).Where(stock => stock.Quantity < 0),
            _ => Of(db, held, items, filter.By).Where(stock => stock.Quantity != 0 || stock.Value != 0),
        };
    }

    private static IQueryable<FoundStock> Of(ErpDbContext db, IQueryable<HeldStock> held, IQueryable<Item> items, StockBy by) => by switch
    {
        StockBy.Batch => ByBatch(db, held, items),
        StockBy.Warehouse => ByWarehouse(db, held, items),
        _ => from stock in HeldStock.ByItem(held)
             join item in items on stock.ItemId equals item.Id
             select new FoundStock { ItemId = item.Id, Code = item.Code, Name = item.Name, Unit = item.Unit, ReorderLevel = item.ReorderLevel, Quantity = stock.Quantity, Value = stock.Value },
    };

    // What never moved is below its level too.
    private static IQueryable<FoundStock> BelowLevel(IQueryable<HeldStock> held, IQueryable<Item> items) => items
        .Where(item => item.IsActive && item.ReorderLevel != null)
        .Select(item => new FoundStock
        {
            ItemId = item.Id,
            Code = item.Code,
            Name = item.Name,
            Unit = item.Unit,
            ReorderLevel = item.ReorderLevel,
            Quantity = held.Where(stock => stock.ItemId == item.Id).Sum(stock => stock.Quantity),
            Value = held.Where(stock => stock.ItemId == item.Id).Sum(stock => stock.Value),
        })
        .Where(stock => stock.Quantity < stock.ReorderLevel);

    private static IQueryable<FoundStock> ByWarehouse(ErpDbContext db, IQueryable<HeldStock> held, IQueryable<Item> items) =>
        from stock in held.GroupBy(stock => new { stock.ItemId, stock.WarehouseId })
            .Select(some => new { some.Key.ItemId, some.Key.WarehouseId, Quantity = some.Sum(stock => stock.Quantity), Value = some.Sum(stock => stock.Value) })
        join item in items on stock.ItemId equals item.Id
        join warehouse in db.Warehouses on stock.WarehouseId equals warehouse.Id
        select new FoundStock
        {
            ItemId = item.Id,
            Code = item.Code,
            Name = item.Name,
            Unit = item.Unit,
            ReorderLevel = item.ReorderLevel,
            WarehouseId = warehouse.Id,
            Warehouse = warehouse.Name,
            Quantity = stock.Quantity,
            Value = stock.Value,
        };

    private static IQueryable<FoundStock> ByBatch(ErpDbContext db, IQueryable<HeldStock> held, IQueryable<Item> items) =>
        from stock in held.GroupBy(stock => new { stock.ItemId, stock.WarehouseId, stock.LotId })
            .Select(some => new { some.Key.ItemId, some.Key.WarehouseId, some.Key.LotId, Quantity = some.Sum(stock => stock.Quantity), Value = some.Sum(stock => stock.Value) })
        join item in items on stock.ItemId equals item.Id
        join warehouse in db.Warehouses on stock.WarehouseId equals warehouse.Id
        join lot in db.Lots on stock.LotId equals lot.Id into lots
        from lot in lots.DefaultIfEmpty()
        select new FoundStock
        {
            ItemId = item.Id,
            Code = item.Code,
            Name = item.Name,
            Unit = item.Unit,
            ReorderLevel = item.ReorderLevel,
            WarehouseId = warehouse.Id,
            Warehouse = warehouse.Name,
            Batch = lot!.Number,
            ExpiresOn = lot!.ExpiresOn,
            Quantity = stock.Quantity,
            Value = stock.Value,
        };

    private IQueryable<FoundStock> Sorted(IQueryable<FoundStock> found, string? sort, StockBy by)
    {
        var sorted = sort switch
        {
            ByQuantity => found.OrderBy(stock => stock.Quantity),
            "-" + ByQuantity => found.OrderByDescending(stock => stock.Quantity),
            ByValue when SeesCost => found.OrderBy(stock => stock.Value),
            "-" + ByValue when SeesCost => found.OrderByDescending(stock => stock.Value),
            _ => found.OrderBy(stock => stock.Name),
        };
        sorted = sorted.ThenBy(stock => stock.Name).ThenBy(stock => stock.ItemId);
        return by switch
        {
            StockBy.Batch => sorted.ThenBy(stock => stock.Warehouse).ThenBy(stock => stock.ExpiresOn).ThenBy(stock => stock.Batch),
            StockBy.Warehouse => sorted.ThenBy(stock => stock.Warehouse),
            _ => sorted,
        };
    }
}
