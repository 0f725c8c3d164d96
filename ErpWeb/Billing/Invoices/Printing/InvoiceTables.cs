using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>The two tables of the document, as the PDF and the print page both show them. A column that would be empty is left out.</summary>
internal static class InvoiceTables
{
    public static TableContent Lines(InvoicePrintModel model, bool isNarrow = false)
    {
        var fields = LineFields(model, isNarrow).ToList();
        var totals = model.Totals;
        var total = new PrintLine(0, "Total", "", 0, "", 0, totals.TaxableValue, model.Lines.Sum(line => line.Total))
        {
            Discount = model.Lines.Sum(line => line.Discount),
            Taxes = totals.Taxes,
        };
        return new TableContent(
            fields.ConvertAll(field => field.Column),
            [.. model.Lines.Select(line => fields.ConvertAll(field => field.Cell(line)).ToArray())],
            [.. fields.Select(field => field.IsTotalled ? field.Cell(total) : "")]);
    }

    public static TableContent? TaxSummary(InvoicePrintModel model)
    {
        if (model.TaxColumns == PrintTaxColumns.None || model.TaxSummary.Count == 0)
            return null;

        var fields = SummaryFields(model).ToList();
        var total = new PrintTaxSummaryRow("Total", model.TaxSummary.Sum(row => row.TaxableValue), 0, model.Totals.Taxes);
        return new TableContent(
            fields.ConvertAll(field => field.Column),
            [.. model.TaxSummary.Select(row => fields.ConvertAll(field => field.Cell(row)).ToArray())],
            [.. fields.Select(field => field.IsTotalled ? field.Cell(total) : "")]);
    }

    /// <summary>"SGST", or "UTGST" in a union territory without a legislature.</summary>
    public static string StateTaxName(InvoicePrintModel model) => model.TaxColumns == PrintTaxColumns.CentralAndUnionTerritory ? "UTGST" : "SGST";

    private static IEnumerable<Field<PrintLine>> LineFields(InvoicePrintModel model, bool isNarrow)
    {
        var isTaxed = model.TaxColumns != PrintTaxColumns.None;
        yield return new("#", line => PrintFormat.Quantity(line.Number)) { Align = TextAlign.Center };
        yield return new("Description", line => new TableCell(line.Description, NoteOf(line, isNarrow))) { Align = TextAlign.Left, IsElastic = true, IsTotalled = true };
        if (!isNarrow && model.Lines.Any(line => line.HsnSac.Length > 0))
            yield return new("HSN/SAC", line => line.HsnSac) { Align = TextAlign.Left };
        if (model.Lines.Any(line => line.Quantity != 0))
        {
            foreach (var field in QuantityFields(isNarrow))
                yield return field;
        }
        if (model.Lines.Any(line => line.Discount != 0))
            yield return new("Discount", line => PrintFormat.MoneyOrDash(line.Discount)) { IsTotalled = true };
        if (isTaxed)
            yield return new("Taxable\nvalue", line => PrintFormat.MoneyOrDash(line.TaxableValue)) { IsTotalled = true };
        if (isTaxed && !isNarrow)
            yield return new("GST", line => line.GstRate is { } rate ? PrintFormat.Percent(rate) : "–");
        foreach (var tax in TaxesOf(model))
            yield return new(tax.Name, line => new TableCell(PrintFormat.Money(tax.Amount(line.Taxes)), isNarrow ? RateOf(tax, line) : null)) { IsTotalled = true };
        yield return new("Amount", line => PrintFormat.Money(line.Total)) { IsTotalled = true };
    }

    private static IEnumerable<Field<PrintLine>> QuantityFields(bool isNarrow)
    {
        yield return new("Qty", line => new TableCell(line.Quantity == 0 ? "–" : PrintFormat.Quantity(line.Quantity), isNarrow && line.Quantity != 0 ? line.Unit : null));
        if (!isNarrow)
            yield return new("Unit", line => line.Quantity == 0 ? "" : line.Unit) { Align = TextAlign.Left };
        yield return new("Rate", line => line.Quantity == 0 ? "–" : PrintFormat.Rate(line.Rate));
    }

    private static IEnumerable<Field<PrintTaxSummaryRow>> SummaryFields(InvoicePrintModel model)
    {
        yield return new("HSN/SAC", row => row.HsnSac) { Align = TextAlign.Left, IsTotalled = true };
        yield return new("Taxable value", row => PrintFormat.Money(row.TaxableValue)) { IsTotalled = true };
        foreach (var tax in TaxesOf(model))
        {
            yield return new($"{tax.Name} rate", row => (tax.ShareOfGst * row.GstRate ?? row.CessRate) is var rate and not 0 ? PrintFormat.Percent(rate) : "–");
            yield return new($"{tax.Name} amount", row => PrintFormat.Money(tax.Amount(row.Taxes))) { IsTotalled = true };
        }

        yield return new("Total tax", row => PrintFormat.Money(row.Taxes.Sum)) { IsTotalled = true };
    }

    /// <summary>The taxes that the document shows.</summary>
    public static IEnumerable<ShownTax> TaxesOf(InvoicePrintModel model)
    {
        if (model.TaxColumns == PrintTaxColumns.None)
            yield break;

        if (model.TaxColumns == PrintTaxColumns.Integrated)
        {
            yield return new("IGST", taxes => taxes.Integrated, 1);
        }
        else
        {
            yield return new("CGST", taxes => taxes.Central, 0.5m);
            yield return new(StateTaxName(model), taxes => taxes.State, 0.5m);
        }

        if (model.Totals.Taxes.Cess != 0)
            yield return new("Cess", taxes => taxes.Cess, null);
    }

    private static string? RateOf(ShownTax tax, PrintLine line) => tax.ShareOfGst * line.GstRate is { } rate ? PrintFormat.Percent(rate) : null;

    private static string? NoteOf(PrintLine line, bool isNarrow) =>
        isNarrow && line.HsnSac != "" ? string.Join('\n', new[] { line.Note, $"HSN/SAC {line.HsnSac}" }.Where(text => !string.IsNullOrEmpty(text))) : line.Note;

    /// <param name="ShareOfGst">Its part of the GST rate: one half for a central or state tax; null for cess, which has a rate of its own.</param>
    internal sealed record ShownTax(string Name, Func<PrintTaxes, decimal> Amount, decimal? ShareOfGst);

    private sealed record Field<T>(string Heading, Func<T, TableCell> Cell)
    {
        public TextAlign Align { get; init; } = TextAlign.Right;

        public bool IsElastic { get; init; }

        public bool IsTotalled { get; init; }

        public TableColumn Column => new(Heading, Align) { IsElastic = IsElastic };
    }
}
