using ErpWeb.Printing.Fonts;
using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;
using ErpWeb.Printing.Text;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Colours and type of the invoice, derived from the tenant's primary colour such that every text stays readable.</summary>
internal sealed class InvoiceTheme
{
    private const double HeadingSize = 7;

    public InvoiceTheme(string primaryColor)
    {
        Accent = PdfColor.FromHex(primaryColor);
        var onAccent = PdfColor.FromHex(ColorContrast.ReadableOn(primaryColor));
        Title = Style(BundledFonts.Bold, 17, PdfColor.FromHex(ColorContrast.ReadableOnWhite(primaryColor)));
        GrandTotalLabel = Style(BundledFonts.Bold, 9, onAccent);
        GrandTotal = Style(BundledFonts.Bold, 12, onAccent);
        Lines = new TableLook
        {
            Heading = Style(BundledFonts.Bold, HeadingSize, onAccent),
            HeadingFill = Accent,
            Body = Body,
            Note = Small,
            Total = Strong,
            Rule = Rule,
        };
        Summary = new TableLook
        {
            Heading = Style(BundledFonts.Bold, HeadingSize, Ink),
            HeadingFill = Panel,
            Body = Style(BundledFonts.Regular, 7.4, Ink),
            Note = Small,
            Total = Style(BundledFonts.Bold, 7.4, Ink),
            Rule = Rule,
        };
    }

    public static PdfColor Ink { get; } = PdfColor.FromHex("#1b2430");

    public static PdfColor Muted { get; } = PdfColor.FromHex("#5a6675");

    public static PdfColor Rule { get; } = PdfColor.FromHex("#dde2e8");

    public static PdfColor Panel { get; } = PdfColor.FromHex("#f3f5f8");

    public PdfColor Accent { get; }

    public TextStyle Title { get; }

    public TextStyle GrandTotalLabel { get; }

    public TextStyle GrandTotal { get; }

    public TableLook Lines { get; }

    public TableLook Summary { get; }

    public static TextStyle SupplierName { get; } = Style(BundledFonts.Bold, 13, Ink);

    public static TextStyle Name { get; } = Style(BundledFonts.Bold, 9.2, Ink);

    public static TextStyle Body { get; } = Style(BundledFonts.Regular, 8, Ink);

    public static TextStyle Quiet { get; } = Style(BundledFonts.Regular, 8, Muted);

    public static TextStyle Strong { get; } = Style(BundledFonts.Bold, 8, Ink);

    public static TextStyle Small { get; } = Style(BundledFonts.Regular, 7, Muted);

    /// <summary>Small capitals over a group of lines.</summary>
    public static TextStyle Label { get; } = Style(BundledFonts.Bold, 6.4, Muted) with { Tracking = 0.35, Leading = 11 };

    public static TextStyle Watermark { get; } = Style(BundledFonts.Bold, 104, PdfColor.FromHex("#b3261e"));

    private static TextStyle Style(TrueTypeFont font, double size, PdfColor color) => new(font, size, color);
}
