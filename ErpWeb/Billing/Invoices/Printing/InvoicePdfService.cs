using ErpWeb.Printing.Chromium;
using ErpWeb.Printing.Text;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Makes the PDF of an invoice in the way that suits its text: our own writer, else Chromium, else the user's browser. Never wrong glyphs.</summary>
public sealed class InvoicePdfService(InvoicePrintHtml printHtml, ChromiumPdf chromium)
{
    public async Task<InvoicePdfResult> RenderAsync(InvoicePrintModel model, IReadOnlyList<InvoiceCopy> copies, CancellationToken cancellationToken = default)
    {
        var texts = InvoicePrintTexts.Of(model);
        if (TextSupport.CanSet(texts))
            return new InvoicePdfResult.Bytes(InvoicePdf.Write(model, copies));

        if (!chromium.CanPrint(texts))
            return new InvoicePdfResult.NeedsBrowserPrint();

        var pdf = await chromium.PrintAsync(await printHtml.RenderAsync(model, copies), cancellationToken);
        return pdf is null ? new InvoicePdfResult.NeedsBrowserPrint() : new InvoicePdfResult.Bytes(pdf);
    }
}
