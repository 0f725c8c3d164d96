using ErpWeb.Catalog.Contracts;

namespace ErpWeb.Catalog.Items;

/// <summary>An item in the list.</summary>
/// <param name="TaxRateName">The rate in force today; empty when there is none.</param>
/// <param name="TaxRateFrom">Since when the item bears it; null when there is none.</param>
/// <param name="OnHand">Stock in the item's unit; zero for services.</param>
public sealed record ItemRow(
    Guid Id,
    string Code,
    string Name,
    ItemKind Kind,
    string HsnSac,
    string Unit,
    decimal SalePrice,
    bool PriceIncludesTax,
    decimal? PurchasePrice,
    string Barcode,
    bool IsActive,
    string TaxRateName = "",
    DateOnly? TaxRateFrom = null,
    decimal OnHand = 0)
{
    public ItemTracking Tracking { get; init; }
    public decimal? ReorderLevel { get; init; }
    public decimal? ReorderUpTo { get; init; }
    public ItemForm Form { get; init; }
    /// <summary>How many variants a template has.</summary>
    public int Variants { get; init; }
}

/// <summary>Which items the list shows.</summary>
/// <param name="Search">Words that all appear in code, name, barcode or HSN.</param>
public sealed record ItemFilter(string Search = "", ItemKind? Kind = null, bool? IsActive = true, string? Sort = null);
