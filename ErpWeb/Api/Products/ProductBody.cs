using System.ComponentModel;
using ErpWeb.Catalog.Items;

namespace ErpWeb.Api.Products;

/// <summary>A product as a program sends it.</summary>
public sealed record ProductBody
{
    [Description("Short and unique in the business; kept in capitals.")]
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public ItemKind Kind { get; init; }
    [Description("HSN of goods or SAC of a service: 4, 6 or 8 digits.")]
    public string HsnSac { get; init; } = "";
    [Description("Unit quantity code of the GST returns, such as NOS, KGS or MTR.")]
    public string Unit { get; init; } = "NOS";
    [Description("Rupees per unit, at most four decimals.")]
    public decimal SalePrice { get; init; }
    public bool PriceIncludesTax { get; init; }
    [Description("Left as it is when the caller may not see costs.")]
    public decimal? PurchasePrice { get; init; }
    public string Barcode { get; init; } = "";
    public bool IsActive { get; init; } = true;
    [Description("The GST rate it bears from today on; see /api/tax-rates.")]
    public Guid TaxRateId { get; init; }
    [Description("True to accept that another product carries the same barcode.")]
    public bool SharesBarcode { get; init; }

    /// <summary>The draft of a new item, which always bore its rate.</summary>
    internal ItemDraft ToDraft(Guid id) => Fill(new() { Id = id }, PurchasePrice);

    /// <summary>The draft of a change: another rate begins today, the history stays.</summary>
    internal ItemDraft ToDraft(ItemDraft stored, int version, DateOnly today, bool mayChangeCost)
    {
        var rates = stored.Rates;
        if (stored.RateOn(today)?.TaxRateId != TaxRateId)
            rates = [.. rates.Where(rate => rate.From != today), new() { From = today, TaxRateId = TaxRateId }];
        return Fill(
            new()
            {
                Id = stored.Id,
                Version = version,
                IsStored = true,
                Rates = rates,
                HasMoved = stored.HasMoved,
                Tracking = stored.Tracking,
                Valuation = stored.Valuation,
                NegativeStock = stored.NegativeStock,
                ReorderLevel = stored.ReorderLevel,
                ReorderUpTo = stored.ReorderUpTo,
                Form = stored.Form,
                Attributes = stored.Attributes,
                TemplateId = stored.TemplateId,
                Variant = stored.Variant,
                Units = stored.Units,
                Barcodes = stored.Barcodes,
                Parts = stored.Parts,
            },
            mayChangeCost ? PurchasePrice : stored.PurchasePrice);
    }

    private ItemDraft Fill(ItemDraft draft, decimal? purchasePrice)
    {
        draft.Code = Code;
        draft.Name = Name;
        draft.Kind = Kind;
        draft.HsnSac = HsnSac;
        draft.Unit = Unit;
        draft.SalePrice = SalePrice;
        draft.PriceIncludesTax = PriceIncludesTax;
        draft.PurchasePrice = purchasePrice;
        draft.Barcode = Barcode;
        draft.IsActive = IsActive;
        draft.SharesBarcode = SharesBarcode;
        if (!draft.IsStored)
            draft.Rates[0].TaxRateId = TaxRateId;
        return draft;
    }
}
