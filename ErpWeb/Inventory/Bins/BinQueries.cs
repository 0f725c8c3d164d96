using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Bins;

/// <summary>A bin on the page of its warehouse.</summary>
/// <param name="Items">Different goods that lie there.</param>
public sealed record BinRow(Guid Id, string Code, string Name, int Items);

/// <summary>Goods that lie in a bin.</summary>
public sealed record BinGoods(Guid ItemId, string Code, string Name);

/// <summary>The bins of a warehouse, in the order in which people walk.</summary>
public sealed record BinsView(Guid WarehouseId, string Warehouse, IReadOnlyList<BinRow> Bins);

/// <summary>Reads bins.</summary>
public sealed class BinQueries(TenantDb tenantDb)
{
    public const int MostGoods = 500;

    public async Task<BinsView?> OfWarehouseAsync(Guid warehouseId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseView, ct);
        if (await db.Warehouses.AsNoTracking().FirstOrDefaultAsync(row => row.Id == warehouseId, ct) is not { } warehouse)
            return null;
        var bins = await db.Bins.AsNoTracking().Where(bin => bin.WarehouseId == warehouseId).OrderBy(bin => bin.Code)
            .Select(bin => new BinRow(bin.Id, bin.Code, bin.Name, db.ItemBins.Count(place => place.BinId == bin.Id))).ToListAsync(ct);
        return new(warehouseId, warehouse.Name, bins);
    }

    public async Task<IReadOnlyList<BinGoods>> GoodsAsync(Guid binId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseView, ct);
        return await (
            from place in db.ItemBins.AsNoTracking()
            where place.BinId == binId
            join item in db.Items on new { place.TenantId, Id = place.ItemId } equals new { item.TenantId, item.Id }
            orderby item.Name, item.Id
            select new BinGoods(item.Id, item.Code, item.Name)).Take(MostGoods).ToListAsync(ct);
    }
}
