using ErpWeb.Printing.Pdf;

namespace ErpWeb.Printing.Images;

/// <summary>Pixels in a form that a PDF takes as they are.</summary>
/// <param name="Format">Dictionary entries: colour space, bits per component, filter and what the filter needs to know.</param>
/// <param name="Content">The encoded pixels.</param>
internal sealed record PdfImageStream(string Format, byte[] Content)
{
    public int WriteTo(PdfObjects objects, int width, int height, string furtherEntries) =>
        objects.AddStream($"/Type/XObject/Subtype/Image/Width {width}/Height {height}{Format}{furtherEntries}", Content, compress: false);
}
