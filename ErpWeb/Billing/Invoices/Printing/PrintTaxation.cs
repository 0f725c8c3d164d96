using ErpWeb.Billing.Documents;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>The taxes of a posted invoice as its document shows them. Pure.</summary>
internal static class PrintTaxation
{
    /// <summary>The taxes of each line: those charged, or under reverse charge those that the recipient owes.</summary>
    public static IReadOnlyList<PrintTaxes> Of(IReadOnlyList<SalesLine> lines, SupplyDecision supply, bool isReverseCharge) => isReverseCharge
        ? [.. OwedByRecipient(lines, supply)]
        : [.. lines.Select(line => new PrintTaxes(line.Cgst, line.Sgst, line.Igst, line.Cess))];

    public static PrintTaxes Sum(IEnumerable<PrintTaxes> taxes) => taxes.Aggregate(new PrintTaxes(), Add);

    /// <summary>One row per HSN or SAC and rate, over the taxable lines.</summary>
    public static IReadOnlyList<PrintTaxSummaryRow> Summarize(IReadOnlyList<SalesLine> lines, IReadOnlyList<PrintTaxes> taxes, SupplyDecision supply) =>
    [
        .. lines.Select((line, index) => (Line: line, Taxes: taxes[index]))
            .Where(row => row.Line.Treatment is TaxTreatment.Taxable)
            .GroupBy(row => (row.Line.HsnSac, row.Line.Rate, row.Line.CessRate))
            .OrderBy(group => group.Key.HsnSac, StringComparer.Ordinal).ThenBy(group => group.Key.Rate)
            .Select(group => new PrintTaxSummaryRow(
                group.Key.HsnSac,
                group.Sum(row => row.Line.Taxable),
                supply.ChargesTax ? group.Key.Rate : 0,
                Sum(group.Select(row => row.Taxes)),
                supply.ChargesTax ? group.Key.CessRate : 0)),
    ];

    // The invoice stores only what is charged; what the recipient owes follows from the same taxable values.
    private static IEnumerable<PrintTaxes> OwedByRecipient(IReadOnlyList<SalesLine> lines, SupplyDecision supply)
    {
        var document = new TaxDocument([.. lines.Select(ToTaxLine)], supply) { IsReverseCharge = true };
        return TaxCalculator.Calculate(document).Lines.Select(line => line.RecipientTax).Select(tax => new PrintTaxes(tax.Cgst, tax.Sgst, tax.Igst, tax.Cess));
    }

    private static TaxLine ToTaxLine(SalesLine line) => new(1, line.Taxable, line.Rate)
    {
        Treatment = line.Treatment,
        CessRate = line.CessRate,
        CessFixed = line.Quantity * line.CessPerUnit,
    };

    private static PrintTaxes Add(PrintTaxes left, PrintTaxes right) =>
        new(left.Central + right.Central, left.State + right.State, left.Integrated + right.Integrated, left.Cess + right.Cess);
}
