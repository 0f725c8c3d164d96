using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Inventory.Goods;

/// <summary>Goods on a document of stock, as they are typed.</summary>
public sealed class GoodsLine
{
    /// <summary>Becomes the line's id.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid? ItemId { get; set; }
    public string ItemName { get; set; } = "";
    public string Unit { get; set; } = "";
    public ItemTracking Tracking { get; set; }
    /// <summary>Null means the document's warehouse.</summary>
    public Guid? WarehouseId { get; set; }
    public decimal? Quantity { get; set; }
    /// <summary>Another unit of the item that the quantity is of; null is its own.</summary>
    public string? StatedUnit { get; set; }
    /// <summary>The units that may be chosen.</summary>
    public IReadOnlyList<OtherUnit> Units { get; set; } = [];
    /// <summary>Batch or serial number among those that are there.</summary>
    public Guid? LotId { get; set; }
    /// <summary>Batch or serial number of goods that come in; a new one is made of it.</summary>
    public string LotNumber { get; set; } = "";
    public DateOnly? ExpiresOn { get; set; }
    /// <summary>INR for the whole quantity that comes in; null takes what such goods cost now.</summary>
    public decimal? Value { get; set; }
}
