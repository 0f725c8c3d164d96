namespace ErpWeb.Inventory;

/// <summary>The kinds of changes that the pages of stock follow.</summary>
public static class InventoryEvents
{
    /// <summary>Goods moved by a document of stock.</summary>
    public const string Stock = "stock";
    public const string Warehouse = "warehouse";
    public const string Lot = "lot";
    public const string Adjustment = "stock-adjustment";
    public const string Transfer = "stock-transfer";
    public const string Count = "stock-count";
    public const string Settings = "stock-settings";
}
