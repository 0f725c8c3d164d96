namespace ErpWeb.Inventory.Valuation;

/// <summary>Goods of one purchase that are still there; below zero, goods that left before any came, at a cost not yet known for certain.</summary>
/// <param name="MoveId">The move they came in by, or left by; empty where an average has mixed them.</param>
/// <param name="Quantity">In the item's unit, up to four decimals.</param>
/// <param name="Value">INR, two decimals; of the quantity's sign.</param>
public readonly record struct CostLayer(Guid MoveId, decimal Quantity, decimal Value);

/// <summary>What goods that left before any came cost in truth, beyond what was thought.</summary>
/// <param name="MoveId">The move they left by.</param>
/// <param name="Value">INR; above zero when they cost more.</param>
public readonly record struct TrueUp(Guid MoveId, decimal Value);
