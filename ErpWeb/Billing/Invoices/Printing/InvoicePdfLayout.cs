using ErpWeb.Printing.Images;
using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>One copy of the invoice, block after block: head, lines, totals, tax summary, closing. Then what every page carries.</summary>
internal sealed class InvoicePdfLayout(InvoicePrintModel model, InvoiceTheme theme, PdfImage? logo, InvoiceSpacing spacing, PdfDocument document)
{
    private const double AccentBarHeight = 5;
    private const double NarrowestDescription = 118;
    private const double SmallType = 0.9;
    private const int WatermarkOpacity = 16;

    private static readonly PageMargins Margins = new(Left: 42, Top: 36, Right: 42, Bottom: 46);
    private static readonly PageMargins HalfSheetMargins = new(Left: 30, Top: 28, Right: 30, Bottom: 44);

    /// <summary>Draws the copy and returns how many pages it took.</summary>
    public int Draw(InvoiceCopy copy)
    {
        var flow = new PageFlow(document, model.IsHalfSheet ? HalfSheetMargins : Margins) { ContinuationHeader = DrawContinuation };
        flow.StartPage();
        new InvoicePdfHead(model, theme, logo, spacing).Draw(flow, InvoiceCopies.LabelOn(model, copy));
        LinesTable(flow.Width).Draw(flow);
        new InvoicePdfTotals(model, theme, spacing).Draw(flow);
        DrawTaxSummary(flow);
        new InvoicePdfClosing(model, spacing).Draw(flow);

        for (var i = 0; i < flow.Pages.Count; i++)
            DrawFrame(flow, flow.Pages[i], $"Page {i + 1} of {flow.Pages.Count}");
        return flow.Pages.Count;
    }

    /// <summary>Large amounts take room from the description: first the type gets smaller, then codes, units and rates move below what they belong to.</summary>
    private Table LinesTable(double width)
    {
        var look = theme.Lines with { RowPadding = spacing.RowPadding };
        var content = InvoiceTables.Lines(model);
        var table = new Table(content, look, width);
        if (table.ElasticWidth < NarrowestDescription)
            table = new Table(content, look.Scaled(SmallType), width);
        return table.ElasticWidth < NarrowestDescription ? new Table(InvoiceTables.Lines(model, isNarrow: true), look.Scaled(SmallType), width) : table;
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

        var table = new Table(content, theme.Summary with { RowPadding = spacing.RowPadding / 2 }, flow.Width);
        var labelHeight = InvoiceTheme.Label.Leading + 2;
        flow.Y += spacing.BlockGap;
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
