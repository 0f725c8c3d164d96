using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>The two tables of the document, as the PDF and the print page both show them. A column that would be empty is left out.</summary>
internal static class InvoiceTables
{
    public static TableContent Lines(InvoicePrintModel model, bool hsnBelowDescription = false)
    {
        var fields = LineFields(model, hsnBelowDescription).ToList();
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

    private static IEnumerable<Field<PrintLine>> LineFields(InvoicePrintModel model, bool hsnBelowDescription)
    {
        var isTaxed = model.TaxColumns != PrintTaxColumns.None;
        yield return new("#", line => PrintFormat.Quantity(line.Number)) { Align = TextAlign.Center };
        yield return new("Description", line => new TableCell(line.Description, NoteOf(line, hsnBelowDescription))) { Align = TextAlign.Left, IsElastic = true, IsTotalled = true };
        if (!hsnBelowDescription)
            yield return new("HSN/SAC", line => line.HsnSac) { Align = TextAlign.Left };
        yield return new("Qty", line => PrintFormat.Quantity(line.Quantity));
        yield return new("Unit", line => line.Unit) { Align = TextAlign.Left };
        yield return new("Rate", line => PrintFormat.Rate(line.Rate));
        if (model.Lines.Any(line => line.Discount != 0))
            yield return new("Discount", line => PrintFormat.MoneyOrDash(line.Discount)) { IsTotalled = true };
        if (isTaxed)
        {
            yield return new("Taxable\nvalue", line => PrintFormat.Money(line.TaxableValue)) { IsTotalled = true };
            yield return new("GST", line => line.GstRate is { } rate ? PrintFormat.Percent(rate) : "–");
        }

        foreach (var tax in TaxesOf(model))
            yield return new(tax.Name, line => PrintFormat.Money(tax.Amount(line.Taxes))) { IsTotalled = true };
        yield return new("Amount", line => PrintFormat.Money(line.Total)) { IsTotalled = true };
    }

    private static IEnumerable<Field<PrintTaxSummaryRow>> SummaryFields(InvoicePrintModel model)
    {
        yield return new("HSN/SAC", row => row.HsnSac) { Align = TextAlign.Left, IsTotalled = true };
        yield return new("Taxable value", row => PrintFormat.Money(row.TaxableValue)) { IsTotalled = true };
        foreach (var tax in TaxesOf(model))
        {
            yield return new($"{tax.Name} rate", row => tax.Rate(row) is var rate and not 0 ? PrintFormat.Percent(rate) : "–");
            yield return new($"{tax.Name} amount", row => PrintFormat.Money(tax.Amount(row.Taxes))) { IsTotalled = true };
        }

        yield return new("Total tax", row => PrintFormat.Money(row.Taxes.Sum)) { IsTotalled = true };
    }

    /// <summary>The taxes that the document shows: name, amount, and rate in percent.</summary>
    public static IEnumerable<ShownTax> TaxesOf(InvoicePrintModel model)
    {
        if (model.TaxColumns == PrintTaxColumns.None)
            yield break;

        if (model.TaxColumns == PrintTaxColumns.Integrated)
        {
            yield return new("IGST", taxes => taxes.Integrated, row => row.GstRate);
        }
        else
        {
            yield return new("CGST", taxes => taxes.Central, row => row.GstRate / 2);
            yield return new(StateTaxName(model), taxes => taxes.State, row => row.GstRate / 2);
        }

        if (model.Totals.Taxes.Cess != 0)
            yield return new("Cess", taxes => taxes.Cess, row => row.CessRate);
    }

    private static string? NoteOf(PrintLine line, bool withHsn) =>
        withHsn && line.HsnSac != "" ? string.Join('\n', new[] { line.Note, $"HSN/SAC {line.HsnSac}" }.Where(text => !string.IsNullOrEmpty(text))) : line.Note;

    internal sealed record ShownTax(string Name, Func<PrintTaxes, decimal> Amount, Func<PrintTaxSummaryRow, decimal> Rate);

    private sealed record Field<T>(string Heading, Func<T, TableCell> Cell)
    {
        public TextAlign Align { get; init; } = TextAlign.Right;

        public bool IsElastic { get; init; }

        public bool IsTotalled { get; init; }

        public TableColumn Column => new(Heading, Align) { IsElastic = IsElastic };
    }
}
