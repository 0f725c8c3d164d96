using ErpWeb.Catalog.Contracts;

namespace ErpWeb.Catalog.Prices.Contracts;

/// <summary>The prices of one customer as the form has them: his list, and what was agreed item by item.</summary>
public sealed class CustomerPricing
{
    public Guid PartyId { get; init; }
    public Guid? PriceListId { get; set; }
    public List<AgreedPriceDraft> Prices { get; init; } = [];
}

/// <summary>A price agreed for an item from a day on.</summary>
public sealed class AgreedPriceDraft
{
    public ItemChoice? Item { get; set; }
    public decimal? Price { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}
