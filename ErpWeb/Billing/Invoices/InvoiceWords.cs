using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Ui.Display;

namespace ErpWeb.Billing.Invoices;

/// <summary>What the shopkeeper reads in the place of codes.</summary>
public static class InvoiceWords
{
    public static string TitleOf(InvoiceTitle title) => title switch
    {
        InvoiceTitle.TaxInvoice => "Tax invoice",
        InvoiceTitle.BillOfSupply => "Bill of supply",
        InvoiceTitle.InvoiceCumBillOfSupply => "Invoice-cum-bill of supply",
        _ => "Invoice",
    };

    public static string Of(PaymentState state) => state switch
    {
        PaymentState.Paid => "Paid",
        PaymentState.PartPaid => "Part paid",
        PaymentState.Overdue => "Overdue",
        PaymentState.Cancelled => "Cancelled",
        _ => "Due",
    };

    public static Tone ToneOf(PaymentState state) => state switch
    {
        PaymentState.Paid => Tone.Ok,
        PaymentState.PartPaid => Tone.Warning,
        PaymentState.Overdue => Tone.Danger,
        PaymentState.Due => Tone.Info,
        _ => Tone.Neutral,
    };

    public static string Of(TaxHead head) => head switch
    {
        TaxHead.Cgst => "CGST",
        TaxHead.Sgst => "SGST",
        TaxHead.Utgst => "UTGST",
        TaxHead.Igst => "IGST",
        _ => "Cess",
    };
}
