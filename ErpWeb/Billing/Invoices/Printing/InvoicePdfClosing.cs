using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>End of the document: declarations, notes and terms on the left, the signature on the right.</summary>
internal sealed class InvoicePdfClosing(InvoicePrintModel model, InvoiceSpacing spacing)
{
    private const double SignatureWidth = 190;
    private const double ColumnGap = 24;

    /// <summary>Texts taller than this run over the full width, before the signature.</summary>
    private const double TallestBesideSignature = 160;

    public void Draw(PageFlow flow)
    {
        var signature = new TextStack(SignatureWidth).Add(InvoiceTheme.Strong, $"For {model.Supplier.Name}");
        var signatureHeight = signature.Height + spacing.SignatureRoom + InvoiceTheme.Small.Leading + 4;
        var texts = TextsStack(flow.Width - SignatureWidth - ColumnGap);
        flow.Y += spacing.BlockGap;
        if (texts.Height > TallestBesideSignature)
        {
            TextsStack(flow.Width).DrawFlowing(flow);
            flow.Y += spacing.BlockGap;
            texts = new TextStack(0);
        }

        flow.Reserve(Math.Max(signatureHeight, texts.Height));
        texts.Draw(flow.Page, flow.Left, flow.Y);
        DrawSignature(flow, signature);
        flow.Y += Math.Max(signatureHeight, texts.Height);
    }

    private void DrawSignature(PageFlow flow, TextStack signature)
    {
        var left = flow.Right - SignatureWidth;
        signature.Draw(flow.Page, left, flow.Y, TextAlign.Right);
        var line = flow.Y + signature.Height + spacing.SignatureRoom;
        flow.Page.Line(left + 40, line, flow.Right, line, InvoiceTheme.Muted, 0.5);
        flow.Page.Text(InvoiceTheme.Small, flow.Right, line + 2 + InvoiceTheme.Small.BaselineOffset, model.Signatory, TextAlign.Right);
    }

    private TextStack TextsStack(double width)
    {
        var stack = new TextStack(width).AddAll(InvoiceTheme.Strong, model.Declarations);
        if (!string.IsNullOrWhiteSpace(model.Notes))
            stack.Add(InvoiceTheme.Label, "NOTES", gapBefore: 6).Add(InvoiceTheme.Quiet, model.Notes);
        if (!string.IsNullOrWhiteSpace(model.Terms))
            stack.Add(InvoiceTheme.Label, "TERMS", gapBefore: 6).Add(InvoiceTheme.Quiet, model.Terms);
        if (model.Footer is not null)
            stack.Add(InvoiceTheme.Quiet, model.Footer, gapBefore: 6);
        return stack;
    }
}
