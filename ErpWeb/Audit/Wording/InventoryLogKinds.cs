using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Bins;
using ErpWeb.Inventory.Counts;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Inventory.Warehouses;
using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>The words for what stock logs.</summary>
internal static class InventoryLogKinds
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        [nameof(AdjustmentReason.Damage)] = "Damaged",
        [nameof(AdjustmentReason.Loss)] = "Lost",
        [nameof(AdjustmentReason.Theft)] = "Stolen",
        [nameof(AdjustmentReason.Sample)] = "Given as a sample",
        [nameof(AdjustmentReason.Expired)] = "Expired, written off",
        [nameof(AdjustmentReason.OwnUse)] = "Own use",
        [nameof(AdjustmentReason.Found)] = "Found",
        [nameof(AdjustmentReason.Correction)] = "Correction",
        [nameof(AdjustmentReason.Opening)] = "Opening stock",
    };

    private static readonly (string, LogField)[] Document = [("Number", new("Number")), ("Date", new("Date", Date)), ("Note", new("Note")), ("Goods", new("Goods"))];

    public static IEnumerable<LogKind> All { get; } =
    [
        LogKinds.Kind(nameof(StockAdjustment), "Stock adjustment", "/inventory/adjustments/{0}",
        [
            .. Document, ("Reason", new("Reason", Choice, Reasons)), ("Value", new("Value", Money)), ("Cgst", new("CGST given back", Money)), ("Sgst", new("SGST given back", Money)), ("Igst", new("IGST given back", Money)),
        ]),
        LogKinds.Kind(nameof(Transfer), "Stock transfer", "/inventory/transfers/{0}",
            [.. Document, ("From", new("From")), ("To", new("To")), ("Vehicle", new("Vehicle")), ("Reason", new("Reason for cancelling"))]),
        LogKinds.Kind(nameof(TransferReceipt), "Receipt of a transfer", null,
            [.. Document, ("Transfer", new("Transfer")), ("IsLoss", new("Lost on the way", YesNo)), ("TaxGivenBack", new("Input tax given back", Money)), ("Reason", new("Reason for cancelling"))]),
        LogKinds.Kind(nameof(StockCount), "Stock count", "/inventory/counts/{0}",
        [
            .. Document, ("Warehouse", new("Warehouse")), ("PostedOn", new("Posted on", Date)), ("Value", new("Value", Money)), ("Differences", new("Differences")),
            ("Status", new("Status")), ("Reason", new("Reason for cancelling")),
        ]),
        LogKinds.Kind(nameof(Warehouse), "Warehouse", "/inventory/warehouses",
        [
            ("Code", new("Code")), ("Name", new("Name")), ("Kind", new("Type", Choice, LogChoices.WarehouseKinds)), ("IsDefault", new("Default", YesNo)),
            ("NegativeStock", new("Stock below zero", Choice, LogChoices.StockBelowZero)), ("IsActive", new("In use", YesNo)),
        ]),
        LogKinds.Kind(nameof(Bin), "Bin", "/inventory/warehouses", [("WarehouseId", new("Warehouse", Record, Of: nameof(Warehouse))), ("Code", new("Code")), ("Name", new("Name"))]),
        LogKinds.Kind(nameof(ItemBin), "Bin of item", "/inventory/warehouses",
        [
            ("ItemId", new("Item", Record, Of: nameof(Item))), ("WarehouseId", new("Warehouse", Record, Of: nameof(Warehouse))), ("BinId", new("Bin", Record, Of: nameof(Bin))),
        ]),
        LogKinds.Kind(nameof(StockSettings), "Stock settings", "/settings/stock", [("Valuation", new("Valued", Choice, LogChoices.Valuations)), ("NegativeStock", new("Stock below zero", Choice, LogChoices.StockBelowZero)),
            ("Reservation", new("Reserved for orders", Choice, LogChoices.Reservations)), ("ReservedForDays", new("Reserved for days", Number))]),
        LogKinds.Kind(nameof(Lot), "Batch or serial number", "/inventory/batches",
        [
            ("ItemId", new("Item", Record, Of: nameof(Item))), ("Number", new("Number")), ("MadeOn", new("Made on", Date)), ("ExpiresOn", new("Expires on", Date)),
            ("Mrp", new("MRP", Money)), ("WarrantyUntil", new("Warranty until", Date)), ("Status", new("Status", Choice, LogChoices.LotStatuses)),
        ]),
        LogKinds.Kind("OpeningStock", "Opening stock", null, [("Date", new("Date", Date))]),
    ];
}
