using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Gst;

/// <summary>Computes the taxes of an invoice. Screen, ledger, PDF and returns all take their figures from here.</summary>
/// <remarks>
/// Gross is rounded to paise, discounts come off before tax (CGST Act s.15(3)(a)), CGST and SGST are each rounded
/// from half the rate and so always equal. What <see cref="TaxDocumentRules.Check"/> accepts cannot overflow.
/// </remarks>
public static class TaxCalculator
{
    /// <summary>Checks what a person typed, then computes; fails with every broken rule.</summary>
    public static Result<TaxedDocument> TryCalculate(TaxDocument document) =>
        TaxDocumentRules.Check(document) is { Count: > 0 } errors ? errors : Calculate(document);

    /// <summary>Computes lines, totals and summaries of an invoice that is known to keep the rules.</summary>
    /// <example>Two lines of 7.60 at 12% within the state: tax 0.46 + 0.46 on each per line, 0.91 + 0.91 in all per rate group.</example>
    public static TaxedDocument Calculate(TaxDocument document)
    {
        var lines = TaxLines(document);
        var totals = new TaxTotals(
            Gross: lines.Sum(line => line.Gross),
            LineDiscounts: lines.Sum(line => line.LineDiscount),
            InvoiceDiscount: lines.Sum(line => line.InvoiceDiscountShare),
            Taxable: lines.Sum(line => line.Taxable),
            ExemptValue: lines.Sum(line => line.Exempt),
            Tax: TaxAmounts.Sum(lines.Select(line => line.Tax)),
            RecipientTax: TaxAmounts.Sum(lines.Select(line => line.RecipientTax)),
            RoundOff: 0);
        if (document.RoundsToRupee) totals = totals with { RoundOff = RoundOff(totals.Total) };
        return new TaxedDocument(lines, totals, SummariseByRate(lines), SummariseByHsn(lines));
    }

    /// <summary>What has to be added to reach whole rupees: 0.50 for 1234.50, -0.49 for 1234.49.</summary>
    public static decimal RoundOff(decimal total) => Rounding.Rupee(total) - total;

    private static TaxedLine[] TaxLines(TaxDocument document)
    {
        var gross = document.Lines.Select(line => Rounding.Money(line.Quantity * line.UnitPrice)).ToArray();
        var discounts = document.Lines.Select((line, i) => line.Discount.On(gross[i])).ToArray();
        var shares = DiscountAllocation.Share(document.InvoiceDiscount, [.. gross.Select((amount, i) => amount - discounts[i])]);
        var taxation = new LineTaxation(document.Supply, document.TaxRounding, document.IsReverseCharge);
        return [.. document.Lines.Select((line, i) =>
        {
            var (value, tax, recipientTax) = taxation.Of(line, gross[i] - discounts[i] - shares[i]);
            return new TaxedLine(line, gross[i], discounts[i], shares[i], value, tax, recipientTax);
        })];
    }

    private static RateSummary[] SummariseByRate(TaxedLine[] lines) =>
    [
        .. lines.GroupBy(line => (line.Line.Treatment, Rate: RateOf(line)))
            .OrderBy(group => group.Key)
            .Select(group => new RateSummary(group.Key.Treatment, group.Key.Rate, ValueOf(group), TaxOf(group), RecipientTaxOf(group))),
    ];

    private static HsnSummary[] SummariseByHsn(TaxedLine[] lines) =>
    [
        .. lines.GroupBy(line => (line.Line.Treatment, Rate: RateOf(line), HsnSac: line.Line.HsnSac ?? ""))
            .OrderBy(group => group.Key.HsnSac, StringComparer.Ordinal)
            .ThenBy(group => (group.Key.Treatment, group.Key.Rate))
            .Select(group => new HsnSummary(
                group.Key.HsnSac, group.Key.Treatment, group.Key.Rate, ValueOf(group), TaxOf(group), RecipientTaxOf(group))),
    ];

    private static decimal RateOf(TaxedLine line) => line.Line.Treatment == TaxTreatment.Taxable ? line.Line.Rate : 0;

    private static decimal ValueOf(IEnumerable<TaxedLine> lines) => lines.Sum(line => line.Value);

    private static TaxAmounts TaxOf(IEnumerable<TaxedLine> lines) => TaxAmounts.Sum(lines.Select(line => line.Tax));

    private static TaxAmounts RecipientTaxOf(IEnumerable<TaxedLine> lines) => TaxAmounts.Sum(lines.Select(line => line.RecipientTax));
}
