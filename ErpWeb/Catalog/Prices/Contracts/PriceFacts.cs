namespace ErpWeb.Catalog.Prices.Contracts;

/// <summary>What is known about prices for one customer on one day: read once, then chosen from without the database.</summary>
public sealed record PriceFacts
{
    public static PriceFacts None { get; } = new();

    /// <summary>The list that applies; null when none is in force.</summary>
    public ListPrices? List { get; init; }

    /// <summary>What was agreed with the customer, by item.</summary>
    public IReadOnlyDictionary<Guid, AgreedPrice> Agreed { get; init; } = new Dictionary<Guid, AgreedPrice>();

    /// <summary>The schemes in force.</summary>
    public IReadOnlyList<SchemeTerms> Schemes { get; init; } = [];
}

/// <summary>A price list in force.</summary>
/// <param name="PercentOff">Off the sale price of items that the list does not name.</param>
/// <param name="Items">What the list says of the items asked for, by item.</param>
public sealed record ListPrices(string Name, decimal PercentOff, IReadOnlyDictionary<Guid, IReadOnlyList<ListStep>> Items);

/// <summary>A price from a quantity on: an amount, or percent off the sale price.</summary>
/// <param name="Price">INR per unit, with tax when the item's sale price includes it.</param>
public sealed record ListStep(decimal FromQuantity, decimal? Price, decimal PercentOff);

/// <summary>A customer's own rate.</summary>
/// <param name="Price">INR per unit, with tax when the item's sale price includes it.</param>
/// <param name="To">Its last day; null while it stays.</param>
public sealed record AgreedPrice(decimal Price, DateOnly? To);

/// <summary>What a scheme grants. Which members count depends on its kind.</summary>
public sealed record SchemeTerms
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public SchemeKind Kind { get; init; }
    /// <summary>The item that is bought, or whose quantity counts; null counts the whole bill.</summary>
    public Guid? ItemId { get; init; }
    public decimal BuyQuantity { get; init; }
    /// <summary>The item that is free; null is the one bought.</summary>
    public Guid? FreeItemId { get; init; }
    public string FreeItemName { get; init; } = "";
    public decimal FreeQuantity { get; init; }
    public string CouponCode { get; init; } = "";
    /// <summary>What is granted from which value or quantity on.</summary>
    public IReadOnlyList<SchemeGrant> Grants { get; init; } = [];
}

/// <summary>A discount from a bill value in INR, or a quantity, on: percent, or an amount in INR.</summary>
public sealed record SchemeGrant(decimal AtLeast, decimal Percent, decimal Amount);

/// <summary>Buy x and get y free; a discount by the value of the bill, or by quantity; a coupon.</summary>
public enum SchemeKind { BuyAndGet, ByValue, ByQuantity, Coupon }
