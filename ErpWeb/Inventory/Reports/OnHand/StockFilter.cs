using ErpWeb.Inventory.Warehouses;

namespace ErpWeb.Inventory.Reports.OnHand;

/// <summary>What one row of the stock stands for.</summary>
public enum StockBy { Item, Warehouse, Batch }

/// <summary>Which stock to look at: what is below its reorder level, or below zero.</summary>
public enum StockState { BelowLevel, BelowZero }

/// <summary>Which stock the report shows.</summary>
/// <param name="Search">Words that all appear in code, name, barcode or HSN.</param>
/// <param name="AsOf">At the end of this day; null with everything entered so far.</param>
public sealed record StockFilter(
    string? Search = null, DateOnly? AsOf = null, Guid? WarehouseId = null, WarehouseKind? Kind = null, StockState? State = null, StockBy By = StockBy.Item)
{
    /// <summary>Reads what is reserved and on order too, where rows stand for all of an item now.</summary>
    public bool WithOrders { get; init; }
}

/// <summary>Stock of an item, or of an item in one warehouse, or of one batch there.</summary>
/// <param name="Quantity">In the item's unit.</param>
/// <param name="Value">INR; null for people who may not see what goods cost.</param>
public sealed record StockRow(
    Guid ItemId, string Code, string Name, string Unit, decimal? ReorderLevel, Guid? WarehouseId, string Warehouse, string Batch, DateOnly? ExpiresOn, decimal Quantity, decimal? Value)
{
    /// <summary>What orders of customers wait for; null where the row does not stand for all of an item now.</summary>
    public decimal? Reserved { get; init; }

    /// <summary>On its way from suppliers; null like <see cref="Reserved"/>.</summary>
    public decimal? OnOrder { get; init; }

    /// <summary>Where it lies; of an item in several warehouses each of its bins. Empty where nobody said.</summary>
    public string Bin { get; init; } = "";

    public decimal? Available => Reserved is { } held ? Quantity - held : null;

    /// <summary>Rupees per unit, four decimals; null where there is nothing to divide by.</summary>
    public decimal? UnitCost => Value is { } value && Quantity != 0 ? Shared.Kernel.Rounding.To(value / Quantity, 4) : null;
}

/// <summary>A page of the stock with the worth of all pages.</summary>
/// <param name="Value">INR; null for people who may not see what goods cost.</param>
public sealed record StockPage(IReadOnlyList<StockRow> Rows, string? NextCursor, int? Total, decimal? Value);
