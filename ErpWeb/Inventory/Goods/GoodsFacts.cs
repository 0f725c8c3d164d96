using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Inventory.Goods;

/// <summary>What the masters say about the lines of a document of stock. What belongs to another business is not among it.</summary>
internal sealed record GoodsFacts(IReadOnlyDictionary<Guid, GoodsItem> Items, IReadOnlyDictionary<Guid, Warehouse> Warehouses, IReadOnlyDictionary<Guid, Lot> Lots)
{
    public Warehouse? UsableWarehouse(Guid? id) => id is { } known && Warehouses.GetValueOrDefault(known) is { IsActive: true } warehouse ? warehouse : null;

    /// <summary>The other unit that a line states; null is the item's own, or one that the item does not have.</summary>
    public OtherUnit? UnitOf(GoodsLine line) => line is { StatedUnit: { } unit, ItemId: { } id } ? Items.GetValueOrDefault(id)?.Units.FirstOrDefault(other => other.Unit == unit) : null;

    /// <summary>A line's quantity in the item's own unit; null when there is none, or it does not come out there.</summary>
    public decimal? QuantityOf(GoodsLine line) =>
        line.StatedUnit is null ? line.Quantity
        : line.Quantity is { } stated && UnitOf(line) is { } unit && UnitConversion.ToBase(stated, unit, Items[line.ItemId!.Value].Unit) is { } own and <= Limits.Quantity ? own : null;
}

/// <param name="Rate">Whole GST rate in percent on the document's date.</param>
internal sealed record GoodsItem(Guid Id, string Name, string HsnSac, string Unit, ItemKind Kind, ItemTracking Tracking, bool IsActive, decimal Rate)
{
    public ItemForm Form { get; init; }

    /// <summary>Units beside its own, of an item whose line states one.</summary>
    public IReadOnlyList<OtherUnit> Units { get; init; } = [];
}
