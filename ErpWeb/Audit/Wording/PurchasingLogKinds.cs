using ErpWeb.Files;
using ErpWeb.Purchasing;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.LandedCosts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Purchasing.Settings;
using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>The words for what purchasing logs.</summary>
internal static class PurchasingLogKinds
{
    private static readonly (string, LogField)[] Document = [("Number", new("Number")), ("Date", new("Date", Date)), ("PartyName", new("Supplier")), ("Reason", new("Reason"))];

    private static readonly (string, LogField)[] Taxes = [("Cgst", new("CGST", Money)), ("Sgst", new("SGST", Money)), ("Igst", new("IGST", Money)), ("Cess", new("Cess", Money))];

    private static readonly IReadOnlyDictionary<string, string> PaidFroms = Enum.GetValues<PaidFrom>().ToDictionary(from => from.ToString(), PurchasingWords.Of);

    private static readonly IReadOnlyDictionary<string, string> Statuses = Enum.GetValues<OrderStatus>().ToDictionary(status => status.ToString(), PurchasingWords.Of);

    public static IEnumerable<LogKind> All { get; } =
    [
        LogKinds.Kind(nameof(PurchaseOrder), "Purchase order", "/purchasing/orders/{0}",
            [.. Document, ("Value", new("Value", Money)), ("Total", new("Total", Money)), ("Status", new("State", Choice, Statuses)), ("Lines", new("Line", Lines))]),
        LogKinds.Kind(nameof(GoodsReceipt), "Goods receipt", "/purchasing/receipts/{0}",
            [.. Document, ("OrderNumber", new("Order")), ("Challan", new("Challan")), ("Goods", new("Goods"))]),
        LogKinds.Kind(nameof(PurchaseBill), "Supplier's bill", "/purchasing/bills/{0}",
        [
            .. Document, .. Taxes, ("SupplierNumber", new("Supplier's number")), ("SupplierDate", new("Supplier's date", Date)), ("Value", new("Value", Money)),
            ("ReverseTax", new("Tax under reverse charge", Money)), ("CreditTax", new("Input credit", Money)), ("Total", new("Total", Money)), ("Tds", new("Tax deducted", Money)),
            ("OverrideReason", new("Why a difference was accepted")), ("Lines", new("Line", Lines)),
        ]),
        LogKinds.Kind(nameof(DebitNote), "Debit note", "/purchasing/debit-notes/{0}", [.. Document, ("Bill", new("Bill")), ("Total", new("Total", Money)), ("Lines", new("Line", Lines))]),
        LogKinds.Kind(nameof(LandedCost), "Freight and duties", "/purchasing/landed-costs/{0}",
            [.. Document, ("Reference", new("Reference")), ("Total", new("Total", Money)), ("Charges", new("Charges")), ("Goods", new("Goods"))]),
        LogKinds.Kind(nameof(SupplierPayment), "Supplier payment", "/purchasing/payments/{0}",
        [
            .. Document, ("From", new("Paid from", Choice, PaidFroms)), ("Reference", new("Reference")), ("Amount", new("Amount", Money)), ("Discount", new("Discount", Money)),
            ("FromCredit", new("From advances", Money)), ("Advance", new("Advance", Money)), ("Bills", new("Bills")),
        ]),
        LogKinds.Kind(nameof(PurchasingSettings), "Tolerances of purchases", "/settings/purchasing",
            [("OverReceiptPercent", new("More than ordered", Percent)), ("RatePercent", new("Above the order's rate", Percent))]),
        LogKinds.Kind(nameof(Attachment), "Attached file", null,
        [
            ("OwnerType", LogField.Hidden), ("OwnerId", LogField.Hidden), ("Name", new("Name")), ("ContentType", new("Type")), ("Bytes", new("Bytes", Number)),
            ("ContentHash", new("SHA-256")), ("AddedAtUtc", new("Added", Moment)), ("AddedBy", new("Added by")),
        ]),
    ];
}
