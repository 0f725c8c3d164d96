using ErpWeb.Printing.Images;
using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>One copy of the invoice, block after block: head, lines, totals, tax summary, closing. Then what every page carries.</summary>
internal sealed class InvoicePdfLayout(InvoicePrintModel model, InvoiceTheme theme, PdfImage? logo, PdfDocument document)
{
    private const double AccentBarHeight = 5;
    private const double NarrowestDescription = 118;
    private const int WatermarkOpacity = 16;

    private static readonly PageMargins Margins = new(Left: 42, Top: 36, Right: 42, Bottom: 46);

    public void Draw(InvoiceCopy copy)
    {
        var flow = new PageFlow(document, Margins) { ContinuationHeader = DrawContinuation };
        flow.StartPage();
        new InvoicePdfHead(model, theme, logo).Draw(flow, InvoiceCopies.Label(copy, model.IsServicesOnly));
        LinesTable(flow.Width).Draw(flow);
        new InvoicePdfTotals(model, theme).Draw(flow);
        DrawTaxSummary(flow);
        new InvoicePdfClosing(model).Draw(flow);

        for (var i = 0; i < flow.Pages.Count; i++)
            DrawFrame(flow, flow.Pages[i], $"Page {i + 1} of {flow.Pages.Count}");
    }

    /// <summary>Large amounts take room from the description: first the type gets smaller, then the HSN code moves below the description.</summary>
    private Table LinesTable(double width)
    {
        var content = InvoiceTables.Lines(model);
        var small = theme.Lines.Scaled(0.88);
        var table = new Table(content, theme.Lines, width);
        if (table.ElasticWidth < NarrowestDescription)
            table = new Table(content, small, width);
        return table.ElasticWidth < NarrowestDescription ? new Table(InvoiceTables.Lines(model, hsnBelowDescription: true), small, width) : table;
    }

    private void DrawContinuation(PageFlow flow)
    {
        var baseline = flow.Y + InvoiceTheme.Quiet.BaselineOffset;
        flow.Page.Text(InvoiceTheme.Strong, flow.Left, baseline, model.Supplier.TradeName ?? model.Supplier.Name);
        flow.Page.Text(InvoiceTheme.Quiet, flow.Right, baseline, $"{model.Title} {model.Number} · {PrintFormat.Date(model.Date)} · continued", TextAlign.Right);
        flow.Y += 20;
    }

    private void DrawTaxSummary(PageFlow flow)
    {
        if (InvoiceTables.TaxSummary(model) is not { } content)
            return;

        var table = new Table(content, theme.Summary, flow.Width);
        var labelHeight = InvoiceTheme.Label.Leading + 2;
        flow.Y += 14;
        flow.Reserve(labelHeight + Math.Min(table.Height, flow.Page.Height / 4));
        flow.Page.Text(InvoiceTheme.Label, flow.Left, flow.Y + InvoiceTheme.Label.BaselineOffset, "TAX SUMMARY");
        flow.Y += labelHeight;
        table.Draw(flow);
    }

    private void DrawFrame(PageFlow flow, PdfPage page, string pageNumber)
    {
        page.Fill(0, 0, page.Width, AccentBarHeight, theme.Accent);
        var baseline = page.Height - 24;
        page.Line(flow.Left, baseline - 12, flow.Right, baseline - 12, InvoiceTheme.Rule);
        page.Text(InvoiceTheme.Small, flow.Left, baseline, $"{model.Title} {model.Number}");
        page.Text(InvoiceTheme.Small, flow.Right, baseline, pageNumber, TextAlign.Right);
        if (model.IsCancelled)
            page.Watermark(InvoiceTheme.Watermark, "CANCELLED", WatermarkOpacity);
    }
}
