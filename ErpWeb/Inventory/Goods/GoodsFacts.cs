using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Warehouses;

namespace ErpWeb.Inventory.Goods;

/// <summary>What the masters say about the lines of a document of stock. What belongs to another business is not among it.</summary>
internal sealed record GoodsFacts(IReadOnlyDictionary<Guid, GoodsItem> Items, IReadOnlyDictionary<Guid, Warehouse> Warehouses, IReadOnlyDictionary<Guid, Lot> Lots)
{
    public Warehouse? UsableWarehouse(Guid? id) => id is { } known && Warehouses.GetValueOrDefault(known) is { IsActive: true } warehouse ? warehouse : null;
}

/// <param name="Rate">Whole GST rate in percent on the document's date.</param>
internal sealed record GoodsItem(Guid Id, string Name, string HsnSac, string Unit, ItemKind Kind, ItemTracking Tracking, bool IsActive, decimal Rate)
{
    public ItemForm Form { get; init; }
}
