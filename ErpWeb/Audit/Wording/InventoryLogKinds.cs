using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Counts;
using ErpWeb.Inventory.Transfers;
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
            ("Status", new("State")), ("Reason", new("Reason for cancelling")),
        ]),
    ];
}
