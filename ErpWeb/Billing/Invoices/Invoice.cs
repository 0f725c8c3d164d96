using ErpWeb.Shared.Data;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Billing.Invoices;

public enum InvoiceStatus { Posted, Cancelled }

/// <summary>Which document the supply calls for: section 31 of the CGST Act, rule 46A; a plain invoice from a business without registration.</summary>
public enum InvoiceTitle { TaxInvoice, BillOfSupply, InvoiceCumBillOfSupply, Invoice }

/// <summary>A posted invoice. It is never edited: cancelling sets the three last columns and keeps the number.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[OwnRecord(nameof(PostedById))]
public sealed class Invoice : TenantRow, IUnlogged
{
    public const int NotesMaxLength = 500;
    public const int CancelReasonMaxLength = 200;

    public Guid SeriesId { get; set; }
    public int FinancialYear { get; set; }
    public long SequenceNumber { get; set; }
    /// <summary>The number as printed: at most 16 characters (CGST Rule 46(b)).</summary>
    public required string Number { get; set; }
    public InvoiceTitle Title { get; set; }
    public DateOnly Date { get; set; }
    public DateOnly DueDate { get; set; }

    public Guid PartyId { get; set; }
    public required string PartyName { get; set; }
    /// <summary>Number and customer in lower case, for searching.</summary>
    public string SearchText { get => $"{Number} {PartyName}".ToLowerInvariant(); private set { } }
    public PartyGstKind PartyGstKind { get; set; }
    public string PartyGstin { get; set; } = "";
    public required string BillingAddress { get; set; }
    public required string BillingStateCode { get; set; }
    public string? ShippingAddress { get; set; }
    public string? ShippingStateCode { get; set; }

    /// <summary>State code of the place of supply; 96 is another country.</summary>
    public required string PlaceOfSupply { get; set; }
    public SupplyNature Nature { get; set; }
    public bool IsReverseCharge { get; set; }
    public bool IsWithPaymentOfTax { get; set; }

    public decimal Gross { get; set; }
    public decimal Discount { get; set; }
    public decimal Taxable { get; set; }
    /// <summary>Value of nil-rated, exempt and non-GST lines.</summary>
    public decimal Exempt { get; set; }
    public decimal Cgst { get; set; }
    /// <summary>SGST, or UTGST where the supplier's state is a union territory without legislature.</summary>
    public decimal Sgst { get; set; }
    public decimal Igst { get; set; }
    public decimal Cess { get; set; }
    public decimal RoundOff { get; set; }
    public decimal Total { get; set; }

    public string Notes { get; set; } = "";
    /// <summary>The supplier as he was on that day, as JSON, so that a reprint shows what was issued.</summary>
    public required string Supplier { get; set; }

    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public required string PostedBy { get; set; }

    public InvoiceStatus Status { get; set; }
    public DateTime? CancelledAtUtc { get; set; }
    public string? CancelReason { get; set; }
}

/// <summary>One line of a posted invoice.</summary>
[AppendOnly]
public sealed class InvoiceLine : TenantRow, IUnlogged
{
    public const int DescriptionMaxLength = 300;

    public Guid InvoiceId { get; set; }
    public int LineNumber { get; set; }
    public Guid ItemId { get; set; }
    public required string Description { get; set; }
    public string HsnSac { get; set; } = "";
    public bool IsService { get; set; }
    public required string Unit { get; set; }
    public decimal Quantity { get; set; }
    /// <summary>The batch or serial number that was sold; null for goods that are not told apart.</summary>
    public Guid? LotId { get; set; }
    public string LotNumber { get; set; } = "";
    public decimal UnitPrice { get; set; }
    public bool PriceIncludesTax { get; set; }
    public decimal Gross { get; set; }
    public decimal? DiscountPercent { get; set; }
    public decimal Discount { get; set; }
    public decimal InvoiceDiscountShare { get; set; }
    public TaxTreatment Treatment { get; set; }
    public Guid TaxRateId { get; set; }
    public decimal Rate { get; set; }
    public decimal CessRate { get; set; }
    public decimal CessPerUnit { get; set; }
    public decimal Taxable { get; set; }
    public decimal Cgst { get; set; }
    public decimal Sgst { get; set; }
    public decimal Igst { get; set; }
    public decimal Cess { get; set; }
    public decimal Total { get; set; }
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
