using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Items;

/// <summary>What only the database can tell about an item.</summary>
public static class ItemErrors
{
    public const string BarcodeSharedCode = "catalog.item.barcode_shared";

    public static Error NotFound { get; } = new("catalog.item.not_found", "This item does not exist.");

    public static Error Changed { get; } = new("catalog.item.changed", "This item was changed on another device meanwhile. Open it again to see the change.");

    public static Error TrackingFixed { get; } = new("catalog.item.tracking_fixed", "This item has moved already, so how it is tracked stays.", nameof(ItemDraft.Tracking));

    public static Error ValuationFixed { get; } = new("catalog.item.valuation_fixed", "This item has moved already. A change would change the profit of every invoice since, so how it is valued stays.", nameof(ItemDraft.Valuation));

    public static Error FormFixed { get; } = new("catalog.item.form_fixed", "An item stays what it is: itself, a template or a kit. Make a new item instead.", nameof(ItemDraft.Form));

    /// <summary>Further barcodes, and any code that another item has among its further ones, belong to one item only.</summary>
    public static Error BarcodeTaken(string code, string name, string field) =>
        new("catalog.item.barcode_taken", $"The barcode {code} already belongs to {name}.", field);

    public static Error PartUnusable(string field) =>
        new("catalog.item.part_unusable", "A kit contains goods that are kept in stock: no services, templates or other kits.", field);

    public static Error CodeTaken(string code, string name) =>
        new("catalog.item.code_taken", $"The code {code} already belongs to {name}.", nameof(ItemDraft.Code));

    /// <summary>A warning: two price lots of one product may carry one barcode.</summary>
    public static Error BarcodeShared(string name) =>
        new(BarcodeSharedCode, $"{name} carries the same barcode. A scan will ask which one is meant.", nameof(ItemDraft.Barcode));
}
