using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Labels on the left, their values flush right; a long value takes several lines.</summary>
internal sealed class InvoicePdfFacts
{
    private const double LabelShare = 0.36;
    private const double RowGap = 2.2;

    private readonly List<(string Label, TextStack Value)> rows;
    private readonly double width;

    public InvoicePdfFacts(IEnumerable<(Wording Label, Wording Value)> facts, double width)
    {
        this.width = width;
        rows = [.. facts.Select(fact => (fact.Label.ToString(), new TextStack(width * (1 - LabelShare)).Add(InvoiceTheme.Strong, fact.Value.ToString())))];
    }

    public double Height => rows.Sum(row => row.Value.Height + RowGap) - RowGap;

    public void Draw(PdfPage page, double x, double y)
    {
        foreach (var (label, value) in rows)
        {
            page.Text(InvoiceTheme.Quiet, x, y + InvoiceTheme.Quiet.BaselineOffset, label);
            value.Draw(page, x + width - value.Width, y, TextAlign.Right);
            y += value.Height + RowGap;
        }
    }
}
