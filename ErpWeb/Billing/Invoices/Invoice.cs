using ErpWeb.Billing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Billing.Invoices;

public enum InvoiceStatus { Posted, Cancelled }

/// <summary>Which document the supply calls for: section 31 of the CGST Act, rule 46A; a plain invoice from a business without registration.</summary>
public enum InvoiceTitle { TaxInvoice, BillOfSupply, InvoiceCumBillOfSupply, Invoice }

/// <summary>A posted invoice. It is never edited: cancelling sets the three last columns and keeps the number.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[OwnRecord(nameof(PostedById))]
[Tells(InvoiceEvents.Invoice)]
public sealed class Invoice : SalesDocument
{
    public InvoiceTitle Title { get; set; }
    public DateOnly DueDate { get; set; }
    public InvoiceStatus Status { get; set; }
}

/// <summary>One line of a posted invoice.</summary>
[AppendOnly(nameof(Returned), nameof(Credited))]
public sealed class InvoiceLine : SalesLine
{
    public Guid InvoiceId { get; set; }
    /// <summary>The line of the order or the challan that it bills.</summary>
    [AddedLater]
    public Guid? PaperLineId { get; set; }
    /// <summary>How many came back by credit notes.</summary>
    public decimal Returned { get; set; }
    /// <summary>The value before tax that credit notes took off, of goods returned and of prices lowered.</summary>
    public decimal Credited { get; set; }
}

/// <summary>One tax of an invoice at one rate.</summary>
[AppendOnly]
public sealed class InvoiceTax : TenantRow, IUnlogged
{
    public Guid InvoiceId { get; set; }
    public TaxHead Head { get; set; }
    /// <summary>The rate of this head in percent: 9 for the CGST of an 18 % item.</summary>
    public decimal Rate { get; set; }
    public decimal Taxable { get; set; }
    public decimal Amount { get; set; }
}
