using System.ComponentModel;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Api.Products;

/// <summary>A product in the list.</summary>
public sealed record ProductRow(
    Guid Id, string Code, string Name, ItemKind Kind, string HsnSac, string Unit, decimal SalePrice, bool PriceIncludesTax,
    [property: Description("Null for callers who may not see costs.")] decimal? PurchasePrice,
    string Barcode, bool IsActive, string TaxRate, decimal OnHand)
{
    internal static ProductRow Of(ItemRow item, bool showsCost) => new(
        item.Id, item.Code, item.Name, item.Kind, item.HsnSac, item.Unit, item.SalePrice, item.PriceIncludesTax,
        showsCost ? item.PurchasePrice : null, item.Barcode, item.IsActive, item.TaxRateName, item.OnHand);
}

/// <summary>A product with everything that can be changed.</summary>
public sealed record Product(
    Guid Id, string Code, string Name, ItemKind Kind, string HsnSac, string Unit, decimal SalePrice, bool PriceIncludesTax,
    [property: Description("Null for callers who may not see costs.")] decimal? PurchasePrice,
    string Barcode, bool IsActive, Guid? TaxRateId, int Version)
{
    internal static Product Of(ItemDraft item, DateOnly today, bool showsCost) => new(
        item.Id, item.Code, item.Name, item.Kind, item.HsnSac, item.Unit, item.SalePrice, item.PriceIncludesTax,
        showsCost ? item.PurchasePrice : null, item.Barcode, item.IsActive, item.RateOn(today)?.TaxRateId, item.Version);
}

/// <summary>A GST rate that products may bear.</summary>
public sealed record ProductTaxRate(Guid Id, string Name, TaxTreatment Treatment, decimal Rate, decimal CessRate, decimal CessPerUnit, DateOnly From, DateOnly? To);
