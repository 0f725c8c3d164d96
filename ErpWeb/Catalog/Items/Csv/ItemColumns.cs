using ErpWeb.Shared.Csv;

namespace ErpWeb.Catalog.Items.Csv;

/// <summary>The columns of an item file: ours, and what Zoho Books, ERPNext and Vyapar call them.</summary>
public static class ItemColumns
{
    public static CsvColumn Code { get; } = new("Code", "SKU", "Item Code", "Product Code") { Example = "LED-24" };
    public static CsvColumn Name { get; } = new("Name", "Item Name", "Product Name") { Example = "LED panel 24 W" };
    public static CsvColumn Kind { get; } = new("Type", "Product Type") { Example = "Goods" };
    public static CsvColumn HsnSac { get; } = new("HSN/SAC", "HSN", "SAC", "HSN Code") { Example = "94054090" };
    public static CsvColumn Unit { get; } = new("Unit", "Usage unit", "Unit Name", "Default Unit of Measure", "UOM") { Example = "NOS" };
    public static CsvColumn SalePrice { get; } = new("Sale price", "Rate", "Selling Price", "Standard Selling Rate", "Unit Price") { Example = "850" };
    public static CsvColumn PriceIncludesTax { get; } = new("Price includes tax", "Is Inclusive Tax", "Sale Price Tax Type") { Example = "No" };
    public static CsvColumn PurchasePrice { get; } = new("Purchase price", "Purchase Rate", "Cost Price", "Valuation Rate") { Example = "610" };
    public static CsvColumn TaxRate { get; } = new("GST rate", "Intra State Tax Rate", "Tax Rate", "Tax Percent", "GST") { Example = "GST 18%" };
    public static CsvColumn TaxRateFrom { get; } = new("GST rate from");
    public static CsvColumn Barcode { get; } = new("Barcode", "Barcode (Barcodes)", "EAN", "UPC") { Example = "8901234567890" };
    public static CsvColumn MoreBarcodes { get; } = new("More barcodes") { Example = "18901234567897 BOX" };
    public static CsvColumn OtherUnits { get; } = new("Other units") { Example = "BOX=12" };
    public static CsvColumn Tracking { get; } = new("Tracked by", "Has Batch No", "Track Batch") { Example = "Nothing" };
    public static CsvColumn ReorderLevel { get; } = new("Reorder level", "Reorder Point", "Minimum Stock Quantity") { Example = "10" };
    public static CsvColumn ReorderUpTo { get; } = new("Fill up to", "Maximum Stock Quantity") { Example = "50" };
    public static CsvColumn IsActive { get; } = new("Active", "Status") { Example = "Yes" };
    public static CsvColumn IsDisabled { get; } = new("Disabled") { IsOurs = false };
    public static CsvColumn IsTaxable { get; } = new("Taxable") { IsOurs = false };
    public static CsvColumn Taxability { get; } = new("Taxability Type") { IsOurs = false };

    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        Code, Name, Kind, HsnSac, Unit, SalePrice, PriceIncludesTax, PurchasePrice, TaxRate, TaxRateFrom, Barcode, IsActive,
        Tracking, ReorderLevel, ReorderUpTo, OtherUnits, MoreBarcodes,
        IsDisabled, IsTaxable, Taxability,
    ];

    /// <summary>For people who may not see purchase prices.</summary>
    public static IReadOnlyList<CsvColumn> AllButCost { get; } = [.. All.Where(column => column != PurchasePrice)];
}
