namespace ErpWeb.Inventory.Reorder;

/// <summary>An item of which too little is there or on its way. Quantities in its unit.</summary>
/// <param name="OnHand">What can be sold: in stores, shops and vans, and on the road between them.</param>
public sealed record ReorderProposal(
    Guid ItemId, string Code, string Name, string Unit, decimal Level, decimal? UpTo, decimal OnHand, decimal OnOrder, Guid? SupplierId, string SupplierName)
{
    /// <summary>What to order: up to the wanted stock, or just up to the level. Not above zero when there is enough.</summary>
    /// <example>Level 10, up to 50, 4 on hand, 3 on order: 43. With 8 on order there is enough.</example>
    public decimal Quantity => OnHand + OnOrder >= Level ? 0 : Math.Max(UpTo ?? Level, Level) - OnHand - OnOrder;
}
