using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Positions;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Goods;

/// <summary>Reads what documents of stock need to know of items, warehouses, batches and cost.</summary>
public sealed class GoodsReader(ItemReader items)
{
    internal async Task<GoodsFacts> ReadAsync(ErpDbContext db, IReadOnlyCollection<GoodsLine> lines, DateOnly date, CancellationToken ct)
    {
        var ids = lines.Select(line => line.ItemId).OfType<Guid>().Distinct().ToList();
        var lotIds = lines.Select(line => line.LotId).OfType<Guid>().Distinct().ToList();
        var choices = await items.FindAsync(db, ids, date, ct);
        var units = await ItemPartsReader.UnitsAsync(db, [.. lines.Where(line => line.StatedUnit is not null).Select(line => line.ItemId).OfType<Guid>().Distinct()], ct);
        return new(
            choices.Values.ToDictionary(item => item.Id, item => new GoodsItem(item.Id, item.Name, item.HsnSac, item.Unit, item.Kind, item.Tracking, item.IsActive, item.Rate) { Form = item.Form, Units = [.. units[item.Id]] }),
            await db.Warehouses.AsNoTracking().ToDictionaryAsync(warehouse => warehouse.Id, ct),
            lotIds.Count == 0 ? [] : await db.Lots.AsNoTracking().Where(lot => lotIds.Contains(lot.Id)).ToDictionaryAsync(lot => lot.Id, ct));
    }

    /// <summary>Rupees per unit, not rounded: what such goods cost there now, else anywhere, else what they were last bought for.</summary>
    public static async Task<Func<Guid, Guid, decimal>> UnitCostsAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        if (itemIds.Count == 0)
            return (_, _) => 0;
        var positions = (await db.StockPositions.AsNoTracking().Where(position => itemIds.Contains(position.ItemId)).ToListAsync(ct)).ToLookup(position => position.ItemId);
        var prices = await db.Items.AsNoTracking().Where(item => itemIds.Contains(item.Id)).ToDictionaryAsync(item => item.Id, item => item.PurchasePrice ?? 0, ct);
        return (itemId, warehouseId) =>
            CostOf(positions[itemId].Where(position => position.WarehouseId == warehouseId))
            ?? CostOf(positions[itemId])
            ?? prices.GetValueOrDefault(itemId);
    }

    private static decimal? CostOf(IEnumerable<StockPosition> positions)
    {
        var there = positions.Where(position => position.Quantity > 0).ToList();
        return there.Count > 0 ? there.Sum(position => position.Value) / there.Sum(position => position.Quantity) : null;
    }
}
