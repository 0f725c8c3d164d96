using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Exports;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts;
using ErpWeb.Billing.Recurring;
using ErpWeb.Parties;
using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>The words for what sales log.</summary>
internal static class SalesLogKinds
{
    public static IEnumerable<LogKind> All { get; } =
    [
        LogKinds.Kind(nameof(Invoice), "Invoice", "/billing/invoices/{0}",
        [
            ("Number", new("Number")), ("Date", new("Date", Date)), ("PartyName", new("Customer")), ("PartyGstin", new("Customer's GSTIN")),
            ("PlaceOfSupply", new("Place of supply", State)), ("Taxable", new("Taxable value", Money)), ("Exempt", new("Exempt value", Money)),
            ("Cgst", new("CGST", Money)), ("Sgst", new("SGST", Money)), ("Igst", new("IGST", Money)), ("Cess", new("Cess", Money)),
            ("Total", new("Total", Money)), ("Lines", new("Line", Lines)), ("Reason", new("Reason for cancelling")),
        ]),
        LogKinds.Kind(nameof(RecurringInvoice), "Recurring invoice", "/billing/recurring",
        [
            ("PartyId", new("Customer", Record, Of: nameof(Party))), ("PartyName", LogField.Hidden), ("Step", new("How often", Choice, LogChoices.RecurringSteps)), ("FirstDay", new("First day", Date)), ("LastDay", new("Last day", Date)),
            ("EscalationPercent", new("Prices rise each year", Percent)), ("PostsItself", new("Posted by itself", YesNo)), ("IsActive", new("In use", YesNo)), ("Total", new("Total", Money)), ("Payload", LogField.Hidden),
        ]),
        LogKinds.Kind(nameof(SalesPaper), "Quote, order or challan", "/billing/papers/{0}",
        [
            ("Kind", new("Type", Choice, LogChoices.SalesKinds)), ("Number", new("Number")), ("Date", new("Date", Date)), ("PartyName", new("Customer")), ("OriginNumber", new("Made from")),
            ("Taxable", new("Taxable value", Money)), ("Exempt", new("Exempt value", Money)), ("Total", new("Total", Money)), ("Lines", new("Line", Lines)),
            ("Status", new("Status")), ("Reason", new("Reason for cancelling")),
        ]),
        LogKinds.Kind(nameof(CreditNote), "Credit note", "/billing/credit-notes/{0}",
        [
            ("Number", new("Number")), ("Date", new("Date", Date)), ("PartyName", new("Customer")), ("InvoiceNumber", new("Invoice")), ("Taxable", new("Taxable value", Money)), ("Exempt", new("Exempt value", Money)),
            ("Cgst", new("CGST", Money)), ("Sgst", new("SGST", Money)), ("Igst", new("IGST", Money)), ("Cess", new("Cess", Money)),
            ("Total", new("Total", Money)), ("Lines", new("Line", Lines)), ("Reason", new("Reason")),
        ]),
        LogKinds.Kind(nameof(Receipt), "Receipt", null,
        [
            ("Number", new("Number")), ("Date", new("Date", Date)), ("PartyName", new("Customer")), ("Mode", new("Paid by", Choice, LogChoices.PaymentModes)),
            ("Amount", new("Amount", Money)), ("Reference", new("Reference")), ("Currency", new("In its currency")), ("Tenders", new("Came as")), ("Invoice", new("Bills")), ("Reason", new("Reason for cancelling")),
        ]),
        LogKinds.Kind("ReceiptUpgrade", "Upgrade of receipts", null, [("Receipts", new("Receipts", Number)), ("Invoices", new("Cancelled invoices", Number))]),
        LogKinds.Kind(nameof(ExportShipment), "Shipment abroad", "/billing/invoices/{0}", [("BillNumber", new("Shipping bill")), ("BillDate", new("Date", Date)), ("PortCode", new("Port")), ("Country", new("Country"))]),
    ];
}
