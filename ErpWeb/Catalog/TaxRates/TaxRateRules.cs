using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.TaxRates;

/// <summary>What a rate must fulfil before it is stored.</summary>
public static class TaxRateRules
{
    private const decimal MaxPercent = 100;
    private const decimal MaxCessPercent = 400;

    public static List<Error> Check(TaxRateDraft draft) => [.. CheckName(draft), .. CheckFigures(draft), .. CheckDates(draft)];

    /// <summary>Why a rate cannot end on the day; null when it can.</summary>
    public static Error? CheckEnd(DateOnly from, DateOnly lastDay) =>
        lastDay < from ? new("catalog.tax_rate.ends_before_start", $"This rate starts on {from:dd-MM-yyyy}; it cannot end before.", nameof(TaxRateDraft.To)) : null;

    private static IEnumerable<Error> CheckName(TaxRateDraft draft)
    {
        if (draft.Name.Length == 0)
            yield return new("catalog.tax_rate.name_required", "Give the rate a name, such as GST 18%.", nameof(draft.Name));
        if (draft.Name.Length > TaxRate.NameMaxLength)
            yield return new("catalog.tax_rate.name_too_long", $"A name has at most {TaxRate.NameMaxLength} characters.", nameof(draft.Name));
    }

    private static IEnumerable<Error> CheckFigures(TaxRateDraft draft)
    {
        if (draft.Treatment is not TaxTreatment.Taxable && (draft.Rate != 0 || draft.CessRate != 0 || draft.CessPerUnit != 0))
            yield return new("catalog.tax_rate.not_taxable", "What is not taxed has a rate of 0%.", nameof(draft.Rate));
        if (draft.Rate is < 0 or > MaxPercent || !Rounding.Fits(draft.Rate, Limits.RatePlaces))
            yield return new("catalog.tax_rate.rate_out_of_range", "A rate is between 0% and 100% with at most 3 decimals.", nameof(draft.Rate));
        if (draft.CessRate is < 0 or > MaxCessPercent || !Rounding.Fits(draft.CessRate, Limits.RatePlaces))
            yield return new("catalog.tax_rate.cess_out_of_range", "Cess is between 0% and 400% with at most 3 decimals.", nameof(draft.CessRate));
        if (draft.CessPerUnit is < 0 or > Limits.UnitPrice || !Rounding.Fits(draft.CessPerUnit, Limits.QuantityPlaces))
            yield return new("catalog.tax_rate.cess_per_unit_out_of_range", "Cess per unit is an amount in rupees with at most 4 decimals.", nameof(draft.CessPerUnit));
    }

    private static IEnumerable<Error> CheckDates(TaxRateDraft draft)
    {
        if (draft.From == default)
            yield return new("catalog.tax_rate.from_required", "Say from which day the rate applies.", nameof(draft.From));
        if (draft.To is { } last && CheckEnd(draft.From, last) is { } fault)
            yield return fault;
    }
}
