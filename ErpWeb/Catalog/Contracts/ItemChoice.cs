using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Catalog.Contracts;

/// <summary>An item as a document line takes it over, with the GST rate it bears on the document's date.</summary>
/// <param name="HsnSac">HSN of goods or SAC of a service; may be empty.</param>
/// <param name="Unit">Unit quantity code.</param>
/// <param name="SalePrice">Rupees per unit, up to four decimals.</param>
/// <param name="TaxRateId">The rate on the date; null when the item bears none then.</param>
/// <param name="Rate">Whole GST rate in percent.</param>
/// <param name="CessRate">Compensation cess in percent.</param>
/// <param name="CessPerUnit">Compensation cess in rupees per unit.</param>
public sealed record ItemChoice(
    Guid Id,
    string Code,
    string Name,
    string HsnSac,
    string Unit,
    ItemKind Kind,
    decimal SalePrice,
    bool PriceIncludesTax,
    bool IsActive,
    Guid? TaxRateId,
    string TaxRateName,
    TaxTreatment Treatment,
    decimal Rate,
    decimal CessRate,
    decimal CessPerUnit)
{
    /// <summary>What a scanner reads; empty when there is none.</summary>
    public string Barcode { get; init; } = "";

    public ItemForm Form { get; init; }

    /// <summary>Units beside its own; empty where nobody asked for them.</summary>
    public IReadOnlyList<OtherUnit> Units { get; init; } = [];

    /// <summary>The code that was typed or scanned, when it is one of the item's barcodes or its code.</summary>
    public string Scanned { get; init; } = "";

    /// <summary>The unit whose barcode was scanned; null is the item's own.</summary>
    public string? ScannedUnit { get; init; }

    /// <summary>What one piece is told apart by.</summary>
    public ItemTracking Tracking { get; init; }
}
