using ErpWeb.Printing.Images;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>
/// Writes an invoice as PDF with our own engine. The text must be of a kind that the engine can set: <see cref="InvoicePdfService"/> asks first.
/// The same model gives the same bytes.
/// </summary>
public static class InvoicePdf
{
    /// <exception cref="InvalidOperationException">A character has no glyph.</exception>
    public static byte[] Write(InvoicePrintModel model, IReadOnlyList<InvoiceCopy> copies)
    {
        var theme = new InvoiceTheme(model.PrimaryColor);
        PdfImage.TryRead(model.Logo, out var logo);
        var spacing = model.IsCompact || PagesWith(InvoiceSpacing.Compact) < PagesWith(InvoiceSpacing.Comfortable) ? InvoiceSpacing.Compact : InvoiceSpacing.Comfortable;

        var document = NewDocument();
        foreach (var copy in copies)
            new InvoicePdfLayout(model, theme, logo, spacing, document).Draw(copy);
        return document.ToArray();

        int PagesWith(InvoiceSpacing trial) => new InvoicePdfLayout(model, theme, logo, trial, NewDocument()).Draw(InvoiceCopy.Original);

        PdfDocument NewDocument() => new(new PdfMetadata($"{model.Title} {model.Number}", model.Supplier.Name, model.PostedAtUtc), model.IsHalfSheet ? PaperSize.A5 : PaperSize.A4);
    }
}
