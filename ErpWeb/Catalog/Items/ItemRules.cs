using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items.Parts;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Items;

/// <summary>What an item must fulfil before it is stored; says everything that is wrong, not only the first.</summary>
public static class ItemRules
{
    /// <param name="draft">The tidied draft.</param>
    /// <param name="taxRates">The tenant's rates by id.</param>
    /// <param name="today">The tenant's day.</param>
    public static List<Error> Check(ItemDraft draft, IReadOnlyDictionary<Guid, TaxRate> taxRates, DateOnly today) =>
        [.. CheckTexts(draft), .. CheckHsnSac(draft), .. CheckPrices(draft), .. CheckRates(draft, taxRates, today), .. CheckStock(draft), .. ItemPartsRules.Check(draft)];

    private static IEnumerable<Error> CheckTexts(ItemDraft draft)
    {
        if (draft.Code.Length == 0)
            yield return new("catalog.item.code_required", "Give the item a short code, such as LED-24.", nameof(draft.Code));
        if (draft.Code.Length > Item.CodeMaxLength)
            yield return new("catalog.item.code_too_long", $"A code has at most {Item.CodeMaxLength} characters.", nameof(draft.Code));
        if (draft.Name.Length == 0)
            yield return new("catalog.item.name_required", "Give the item a name.", nameof(draft.Name));
        if (draft.Name.Length > Item.NameMaxLength)
            yield return new("catalog.item.name_too_long", $"A name has at most {Item.NameMaxLength} characters.", nameof(draft.Name));
        if (draft.Barcode.Length > Item.BarcodeMaxLength)
            yield return new("catalog.item.barcode_too_long", $"A barcode has at most {Item.BarcodeMaxLength} characters.", nameof(draft.Barcode));
        if (Uqc.Find(draft.Unit) is null)
            yield return new("catalog.item.unit_unknown", "Choose a unit from the list; GST returns know no others.", nameof(draft.Unit));
    }

    private static IEnumerable<Error> CheckHsnSac(ItemDraft draft)
    {
        if (draft.HsnSac.Length == 0)
            yield break;
        if (!HsnRules.IsWellFormed(draft.HsnSac))
            yield return new("catalog.item.hsn_malformed", "An HSN or SAC has 4, 6 or 8 digits.", nameof(draft.HsnSac));
        else if (draft.Kind is ItemKind.Service && !HsnRules.IsService(draft.HsnSac))
            yield return new("catalog.item.sac_expected", "The code of a service (SAC) starts with 99. Is this item goods?", nameof(draft.HsnSac));
        else if (draft.Kind is ItemKind.Goods && HsnRules.IsService(draft.HsnSac))
            yield return new("catalog.item.hsn_expected", "Codes that start with 99 are for services. Is this item a service?", nameof(draft.HsnSac));
    }

    private static IEnumerable<Error> CheckPrices(ItemDraft draft)
    {
        if (CheckPrice(draft.SalePrice, nameof(draft.SalePrice)) is { } sale)
            yield return sale;
        if (draft.PurchasePrice is { } price && CheckPrice(price, nameof(draft.PurchasePrice)) is { } purchase)
            yield return purchase;
    }

    internal static Error? CheckPrice(decimal price, string field) => price switch
    {
        < 0 => new("catalog.item.price_negative", "A price cannot be negative.", field),
        > Limits.UnitPrice => new("catalog.item.price_too_large", $"A price is at most {IndianNumber.Rupees(Rounding.Down(Limits.UnitPrice, 2))}.", field),
        _ when !Rounding.Fits(price, Limits.QuantityPlaces) => new("catalog.item.price_too_fine", $"A price has at most {Limits.QuantityPlaces} decimals.", field),
        _ => null,
    };

    private static IEnumerable<Error> CheckStock(ItemDraft draft)
    {
        if (draft.Kind is ItemKind.Service && draft.Tracking is not ItemTracking.None)
            yield return new("catalog.item.tracking_service", "A service has no batches.", nameof(draft.Tracking));
        if (IsNoQuantity(draft.ReorderLevel))
            yield return new("catalog.item.reorder_level", "Enter a quantity of zero or more, with at most four decimals.", nameof(draft.ReorderLevel));
        if (IsNoQuantity(draft.ReorderUpTo))
            yield return new("catalog.item.reorder_up_to", "Enter a quantity of zero or more, with at most four decimals.", nameof(draft.ReorderUpTo));
        else if (draft.ReorderUpTo < (draft.ReorderLevel ?? 0))
            yield return new("catalog.item.reorder_less", "Fill up to at least the reorder level.", nameof(draft.ReorderUpTo));
    }

    private static bool IsNoQuantity(decimal? quantity) => quantity is { } known && (known is < 0 or > Limits.Quantity || !Rounding.Fits(known, Limits.QuantityPlaces));

    private static IEnumerable<Error> CheckRates(ItemDraft draft, IReadOnlyDictionary<Guid, TaxRate> taxRates, DateOnly today)
    {
        var current = draft.RateOn(today);
        if (current is null)
            yield return new("catalog.item.rate_required", "Choose the GST rate that applies today.", "Rates[0].TaxRateId");
        for (var index = 0; index < draft.Rates.Count; index++)
        {
            var rate = draft.Rates[index];
            var isPast = rate.From <= today && rate != current;
            if (CheckRate(rate, taxRates, rate == current ? today : rate.From, isPast) is { } fault)
                yield return fault with { Field = $"Rates[{index}].TaxRateId" };
            if (index > 0 && rate.From == draft.Rates[index - 1].From)
                yield return new("catalog.item.rate_twice", $"Two rates start on {rate.From:dd-MM-yyyy}.", $"Rates[{index}].From");
        }
    }

    // What applied in the past is history: it may name a rate that has ended since.
    private static Error? CheckRate(ItemRateDraft rate, IReadOnlyDictionary<Guid, TaxRate> taxRates, DateOnly date, bool isPast)
    {
        if (rate.TaxRateId == Guid.Empty)
            return new("catalog.item.rate_required", "Choose a GST rate.");
        if (!taxRates.TryGetValue(rate.TaxRateId, out var known))
            return new("catalog.item.rate_unknown", "This GST rate does not exist. Choose one from the list.");
        return isPast || known.IsInForceOn(date)
            ? null
            : new("catalog.item.rate_not_in_force", $"{known.Name} is not in force on {date:dd-MM-yyyy}. Choose another rate.");
    }
}
