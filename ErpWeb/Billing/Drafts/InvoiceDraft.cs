using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Papers;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Ui.Drafts;

namespace ErpWeb.Billing.Drafts;

/// <summary>An invoice, a quote, an order or a challan as it is typed: anything may still be missing. Amounts are as entered, in its currency.</summary>
public sealed class InvoiceDraft : ITypedDraft
{
    /// <summary>Becomes the document's id when posted.</summary>
    public Guid Id { get; set; } = Ids.New();
    /// <summary>Counts the saves, so that two devices do not overwrite each other.</summary>
    public int Version { get; set; }
    public SalesKind Kind { get; set; }
    public DateOnly? Date { get; set; }
    /// <summary>Null means the date plus the customer's credit days.</summary>
    public DateOnly? DueDate { get; set; }
    public Guid? PartyId { get; set; }
    public string PartyName { get; set; } = "";
    /// <summary>Null means delivered to the billing address.</summary>
    public DraftAddress? ShipTo { get; set; }
    /// <summary>A state code chosen by hand; null means the place the law proposes.</summary>
    public string? PlaceOfSupply { get; set; }
    public bool IsReverseCharge { get; set; }
    /// <summary>For exports and SEZ buyers: false under a bond or letter of undertaking.</summary>
    public bool IsWithPaymentOfTax { get; set; } = true;
    /// <summary>The currency of its prices; empty for rupees.</summary>
    public string Currency { get; set; } = "";
    /// <summary>Rupees for the units in which the currency is quoted.</summary>
    public decimal? ExchangeRate { get; set; }
    public decimal? Discount { get; set; }
    public bool IsDiscountPercent { get; set; }
    /// <summary>The other GSTIN of the business that sells; null is the main one.</summary>
    public Guid? RegistrationId { get; set; }
    /// <summary>Whether the discount is the schemes'; false once a person typed one.</summary>
    public bool FollowsSchemes { get; set; }
    /// <summary>A member of the business whose sale it is.</summary>
    public Guid? SalespersonId { get; set; }
    /// <summary>The last day of a quote; the day an order is expected on.</summary>
    public DateOnly? Until { get; set; }
    public ChallanReason Reason { get; set; }
    public string Vehicle { get; set; } = "";
    /// <summary>The one paper it was made from.</summary>
    public Guid? OriginId { get; set; }
    public string OriginNumber { get; set; } = "";
    public string Notes { get; set; } = "";
    public List<InvoiceDraftLine> Lines { get; set; } = [];

    IReadOnlyList<ITypedLine> ITypedDraft.Lines => Lines;
}

/// <summary>A line as it is typed.</summary>
public sealed class InvoiceDraftLine : ITypedLine
{
    /// <summary>Tells the lines apart when two devices type them; given with the first save.</summary>
    public Guid Id { get; set; }
    public Guid? ItemId { get; set; }
    public string Description { get; set; } = "";
    /// <summary>A batch or serial number chosen by hand; null takes what expires first.</summary>
    public Guid? LotId { get; set; }
    /// <summary>Another unit of the item, which quantity and price are of; null is its own.</summary>
    public string? Unit { get; set; }
    public decimal? Quantity { get; set; } = 1;
    public decimal? UnitPrice { get; set; }
    public bool PriceIncludesTax { get; set; }
    public decimal? Discount { get; set; }
    public bool IsDiscountPercent { get; set; } = true;
    /// <summary>Whether the price is the one of lists and agreements; false once a person typed one.</summary>
    public bool FollowsPrices { get; set; }
    /// <summary>Whether the discount is the schemes'; false once a person typed one.</summary>
    public bool FollowsSchemes { get; set; }
    /// <summary>A rate chosen by hand; null means the rate that the item bears on the invoice's date.</summary>
    public Guid? TaxRateId { get; set; }
    /// <summary>The line of the order or the challan that is billed or delivered by it.</summary>
    public Guid? PaperLineId { get; set; }
}

/// <summary>Where the goods go when that is not the billing address.</summary>
public sealed class DraftAddress
{
    public string Name { get; set; } = "";
    public string Line1 { get; set; } = "";
    public string Line2 { get; set; } = "";
    public string City { get; set; } = "";
    public string Pincode { get; set; } = "";
    public string StateCode { get; set; } = "";
}
