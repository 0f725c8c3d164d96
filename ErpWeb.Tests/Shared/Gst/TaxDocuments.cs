using ErpWeb.Shared.Gst;
using FsCheck;
using FsCheck.Fluent;

namespace ErpWeb.Tests.Shared.Gst;

/// <summary>Random invoices that keep the rules.</summary>
internal static class TaxDocuments
{
    private static readonly decimal[] Rates = [0, 0.1m, 0.25m, 1.5m, 3, 5, 12, 18, 28, 40];

    private static readonly SupplyDecision[] Supplies =
    [
        SupplyRules.Decide(new("24", "24", PartyGstKind.Regular)),
        SupplyRules.Decide(new("04", "04", PartyGstKind.Regular)),
        SupplyRules.Decide(new("24", "27", PartyGstKind.Regular)),
        SupplyRules.Decide(new("24", "96", PartyGstKind.Overseas, WithPaymentOfTax: false)),
    ];

    private static readonly Gen<LineDiscount> Discounts = Gen.OneOf(
        Gen.Constant(default(LineDiscount)),
        Gen.Choose(0, 10_000).Select(basisPoints => LineDiscount.Percent(basisPoints / 100m)));

    private static readonly Gen<TaxLine> Lines =
        from quantity in Gen.Choose(1, 200_000)
        from price in Gen.Choose(0, 50_000_000)
        from rate in Gen.Elements(Rates)
        from isInclusive in Gen.Elements(true, false)
        from treatment in Gen.Frequency((5, Gen.Constant(TaxTreatment.Taxable)), (1, Gen.Elements(Enum.GetValues<TaxTreatment>())))
        from discount in Discounts
        from cessRate in Gen.Frequency((4, Gen.Constant(0m)), (1, Gen.Elements(1m, 12m, 61m)))
        select new TaxLine(quantity / 1000m, price / 1000m, rate)
        {
            IsPriceInclusive = isInclusive,
            Treatment = treatment,
            Discount = discount,
            CessRate = cessRate,
        };

    /// <summary>Invoices of one to eight lines, with every kind of discount, supply and rounding.</summary>
    public static Arbitrary<TaxDocument> Any { get; } = Arb.From(
        from lines in Lines.ArrayOf().Where(lines => lines.Length is > 0 and <= 8)
        from supply in Gen.Elements(Supplies)
        from discountPart in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 1000)))
        from rounding in Gen.Elements(Enum.GetValues<TaxRounding>())
        from isReverseCharge in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from roundsToRupee in Gen.Elements(true, false)
        select WithDiscount(
            new TaxDocument(lines, supply) { TaxRounding = rounding, IsReverseCharge = isReverseCharge, RoundsToRupee = roundsToRupee },
            discountPart / 1000m));

    private static TaxDocument WithDiscount(TaxDocument document, decimal part)
    {
        var totals = TaxCalculator.Calculate(document).Totals;
        return document with { InvoiceDiscount = decimal.Truncate((totals.Gross - totals.LineDiscounts) * part * 100) / 100 };
    }
}
