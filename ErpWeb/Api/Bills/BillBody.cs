using System.ComponentModel;
using ErpWeb.Billing.Drafts;
using ErpWeb.Catalog.Contracts;

namespace ErpWeb.Api.Bills;

/// <summary>What a program sends of a bill, a quote or an order. Taxes, number and total are worked out here and cannot be sent.</summary>
public abstract record SaleBody
{
    [Description("Today unless said.")]
    public DateOnly? Date { get; init; }
    public Guid? CustomerId { get; init; }
    public IReadOnlyList<BillLineBody> Lines { get; init; } = [];
    [Description("On the whole document, in rupees or percent.")]
    public decimal? Discount { get; init; }
    public bool IsDiscountPercent { get; init; }
    [Description("State code; the place the law proposes unless said.")]
    public string? PlaceOfSupply { get; init; }
    public ShipToBody? ShipTo { get; init; }
    public bool IsReverseCharge { get; init; }
    [Description("For exports and SEZ buyers: false under a bond or letter of undertaking.")]
    public bool IsWithPaymentOfTax { get; init; } = true;
    public string Notes { get; init; } = "";

    internal IEnumerable<Guid> UnpricedProducts => Lines.Where(line => line.UnitPrice is null).Select(line => line.ProductId).OfType<Guid>().Distinct();

    /// <param name="products">The products whose own price is wanted.</param>
    internal InvoiceDraft ToDraft(Guid id, DateOnly today, IReadOnlyDictionary<Guid, ItemChoice> products) => new()
    {
        Id = id,
        Date = Date ?? today,
        PartyId = CustomerId,
        Lines = [.. Lines.Select(line => line.ToDraft(line.ProductId is { } product ? products.GetValueOrDefault(product) : null))],
        Discount = Discount,
        IsDiscountPercent = IsDiscountPercent,
        PlaceOfSupply = PlaceOfSupply,
        ShipTo = ShipTo?.ToDraft(),
        IsReverseCharge = IsReverseCharge,
        IsWithPaymentOfTax = IsWithPaymentOfTax,
        Notes = Notes,
    };
}

/// <summary>A bill as a program sends it.</summary>
public sealed record BillBody : SaleBody
{
    [Description("The date plus the customer's credit days unless said.")]
    public DateOnly? DueDate { get; init; }
}

/// <summary>A line of a bill as a program sends it.</summary>
public sealed record BillLineBody
{
    public Guid? ProductId { get; init; }
    [Description("The product's name unless said.")]
    public string Description { get; init; } = "";
    public decimal Quantity { get; init; } = 1;
    [Description("Rupees per unit; the product's price unless said.")]
    public decimal? UnitPrice { get; init; }
    [Description("Of the given price; without a price, what the product says.")]
    public bool PriceIncludesTax { get; init; }
    public decimal? Discount { get; init; }
    public bool IsDiscountPercent { get; init; } = true;
    [Description("The rate that the product bears on the date unless said.")]
    public Guid? TaxRateId { get; init; }

    internal InvoiceDraftLine ToDraft(ItemChoice? product) => new()
    {
        ItemId = ProductId,
        Description = Description,
        Quantity = Quantity,
        UnitPrice = UnitPrice ?? product?.SalePrice,
        PriceIncludesTax = UnitPrice is null ? product?.PriceIncludesTax ?? false : PriceIncludesTax,
        Discount = Discount,
        IsDiscountPercent = IsDiscountPercent,
        TaxRateId = TaxRateId,
    };
}

/// <summary>Where the goods go when that is not the billing address.</summary>
public sealed record ShipToBody
{
    public string Name { get; init; } = "";
    public string Line1 { get; init; } = "";
    public string Line2 { get; init; } = "";
    public string City { get; init; } = "";
    public string Pincode { get; init; } = "";
    public string StateCode { get; init; } = "";

    internal DraftAddress ToDraft() => new() { Name = Name, Line1 = Line1, Line2 = Line2, City = City, Pincode = Pincode, StateCode = StateCode };
}

/// <summary>Why a bill is cancelled.</summary>
public sealed record CancelBody
{
    public string Reason { get; init; } = "";
}
