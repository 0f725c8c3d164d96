using ErpWeb.Shared.Csv;

namespace ErpWeb.Inventory.Opening;

/// <summary>The columns of a file of opening stock.</summary>
public static class OpeningColumns
{
    public static CsvColumn Item { get; } = new("Item code", "SKU", "Code", "Item Code") { Example = "LED-24" };
    public static CsvColumn Warehouse { get; } = new("Warehouse", "Location", "Godown", "Warehouse Name") { Example = "MAIN" };
    public static CsvColumn Quantity { get; } = new("Quantity", "Opening Stock", "Qty", "Stock Quantity") { Example = "40" };
    public static CsvColumn Value { get; } = new("Value", "Opening Stock Value", "Amount") { Example = "24400" };
    public static CsvColumn Batch { get; } = new("Batch or serial number", "Batch", "Batch No", "Serial No", "Batch Number") { Example = "B-1207" };
    public static CsvColumn Expiry { get; } = new("Expires on", "Expiry", "Expiry Date", "Exp Date") { Example = "31-03-2028" };

    public static IReadOnlyList<CsvColumn> All { get; } = [Item, Warehouse, Quantity, Value, Batch, Expiry];
}
