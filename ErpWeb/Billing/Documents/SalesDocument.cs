using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Billing.Documents;

/// <summary>What every document for a customer carries: who he is, where the supply takes place, and what it comes to. Amounts are rupees.</summary>
public abstract class SalesDocument : PostedDocument
{
    public Guid PartyId { get; set; }
    public PartyGstKind PartyGstKind { get; set; }
    public string PartyGstin { get; set; } = "";
    public string BillingAddress { get; set; } = "";
    public string BillingStateCode { get; set; } = "";
    public string? ShippingAddress { get; set; }
    public string? ShippingStateCode { get; set; }

    /// <summary>State code of the place of supply; 96 is another country.</summary>
    public string PlaceOfSupply { get; set; } = "";
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

    /// <summary>The member of the business whose sale it is; he may have left since, so his name is remembered.</summary>
    [AddedLater]
    public Guid? SalespersonId { get; set; }
    [AddedLater]
    public string? SalespersonName { get; set; }

    /// <summary>The other GSTIN of the business that issues it, and in whose return it stands; null for the main one.</summary>
    [AddedLater]
    public Guid? RegistrationId { get; set; }

    public string Notes { get; set; } = "";
    /// <summary>The supplier as he was on that day, as JSON, so that a reprint shows what was issued.</summary>
    public string Supplier { get; set; } = "";
}

/// <summary>One line of a document for a customer, with its taxes.</summary>
public abstract class SalesLine : TenantRow, IUnlogged
{
    public const int DescriptionMaxLength = 300;

    public int LineNumber { get; set; }
    public Guid ItemId { get; set; }
    public string Description { get; set; } = "";
    public string HsnSac { get; set; } = "";
    public bool IsService { get; set; }
    /// <summary>The item's own unit, which quantity and price are of.</summary>
    public string Unit { get; set; } = "";
    public decimal Quantity { get; set; }
    /// <summary>The other unit that the document states the line in, with its quantity and price there; null is the item's own.</summary>
    [AddedLater]
    public string? StatedUnit { get; set; }
    [AddedLater]
    public decimal? StatedQuantity { get; set; }
    [AddedLater]
    public decimal? StatedPrice { get; set; }
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

    /// <summary>States a part of another line in the unit of that line, if it comes out there.</summary>
    public void StateAs(SalesLine other)
    {
        if (UnitConversion.PartOf(Quantity, other.StatedQuantity, other.Quantity) is { } quantity)
            (StatedUnit, StatedQuantity, StatedPrice) = (other.StatedUnit, quantity, UnitPrice == 0 ? 0 : other.StatedPrice);
    }

    public TaxAmounts Tax
    {
        get => new(Cgst, Sgst, Igst, Cess);
        set => (Cgst, Sgst, Igst, Cess) = (value.Cgst, value.Sgst, value.Igst, value.Cess);
    }
}
