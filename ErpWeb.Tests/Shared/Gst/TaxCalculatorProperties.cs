using ErpWeb.Shared.Gst;
using FsCheck;
using FsCheck.Fluent;

namespace ErpWeb.Tests.Shared.Gst;

public sealed class TaxCalculatorProperties
{
    [Fact]
    public void GrandTotal_IsTheSumOfTheLinesAndTheRoundOff() => ForAll((_, taxed) =>
        taxed.Totals.GrandTotal == taxed.Lines.Sum(line => line.LineTotal) + taxed.Totals.RoundOff);

    [Fact]
    public void RoundOff_GivesWholeRupeesAndIsSmall() => ForAll((document, taxed) => document.RoundsToRupee
        ? decimal.IsInteger(taxed.Totals.GrandTotal) && Math.Abs(taxed.Totals.RoundOff) <= 0.5m
        : taxed.Totals.RoundOff == 0);

    [Fact]
    public void CentralTax_EqualsStateTax_OnEveryLine() => ForAll((_, taxed) =>
        taxed.Lines.All(line => line.Tax.Cgst == line.Tax.Sgst && line.RecipientTax.Cgst == line.RecipientTax.Sgst));

    [Fact]
    public void Igst_NeverMeetsCgst() => ForAll((_, taxed) => taxed.Totals.Tax is { Igst: 0 } or { Cgst: 0, Sgst: 0 });

    [Fact]
    public void DiscountShares_AddUpAndFitTheirLines() => ForAll((document, taxed) =>
        taxed.Totals.InvoiceDiscount == document.InvoiceDiscount
        && taxed.Lines.All(line => line.InvoiceDiscountShare >= 0 && line.InvoiceDiscountShare <= line.Gross - line.LineDiscount));

    [Fact]
    public void InclusiveLines_CostWhatTheySay() => ForAll((document, taxed) => taxed.Lines
        .Where(line => line.Line.IsPriceInclusive)
        .All(line => line.LineTotal == line.Gross - line.LineDiscount - line.InvoiceDiscountShare));

    [Fact]
    public void Summaries_AddUpToTheTotals() => ForAll((_, taxed) =>
        taxed.ByRate.Sum(row => row.Value) == taxed.Totals.Taxable + taxed.Totals.ExemptValue
        && taxed.ByHsn.Sum(row => row.Value) == taxed.Totals.Taxable + taxed.Totals.ExemptValue
        && TaxAmounts.Sum(taxed.ByRate.Select(row => row.Tax)) == taxed.Totals.Tax
        && TaxAmounts.Sum(taxed.ByHsn.Select(row => row.Tax)) == taxed.Totals.Tax);

    [Fact]
    public void OrderOfLines_WithoutInvoiceDiscount_DoesNotChangeTotals() => ForAll((document, _) =>
    {
        var plain = document with { InvoiceDiscount = 0 };
        var reversed = plain with { Lines = [.. plain.Lines.Reverse()] };
        return TaxCalculator.Calculate(plain).Totals == TaxCalculator.Calculate(reversed).Totals;
    });

    [Fact]
    public void EveryAmount_IsInPaiseAndNotNegative() => ForAll((_, taxed) => taxed.Lines
        .SelectMany(line => new[] { line.Gross, line.LineDiscount, line.InvoiceDiscountShare, line.Value, line.Tax.Cgst, line.Tax.Igst, line.Tax.Cess })
        .All(amount => amount >= 0 && decimal.IsInteger(amount * 100)));

    [Fact]
    public void PerRateGroup_DiffersFromPerLine_ByLessThanAPaisaPerLineAndTax() => ForAll((document, _) =>
    {
        var perLine = TaxCalculator.Calculate(document with { TaxRounding = TaxRounding.PerLine, RoundsToRupee = false });
        var perGroup = TaxCalculator.Calculate(document with { TaxRounding = TaxRounding.PerRateGroup, RoundsToRupee = false });
        return Math.Abs(perLine.Totals.Total - perGroup.Totals.Total) <= 0.02m * document.Lines.Count;
    });

    [Fact]
    public void GeneratedInvoices_KeepTheRules() => ForAll((document, _) => TaxDocumentRules.Check(document).Count == 0);

    private static void ForAll(Func<TaxDocument, TaxedDocument, bool> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true),
            Prop.ForAll(TaxDocuments.Any, document => holds(document, TaxCalculator.Calculate(document))));
}
