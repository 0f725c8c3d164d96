using ErpWeb.Printing.Images;
using ErpWeb.Printing.Text;

namespace ErpWeb.Printing.Pdf;

/// <summary>One page to draw on. Coordinates are points from the top left corner, y downwards, and every text stands on its baseline.</summary>
public sealed class PdfPage
{
    /// <summary>How far the control points of a quarter circle lie from its ends, for radius 1.</summary>
    private const double QuarterCircle = 0.5523;

    private readonly PdfDocument document;

    internal PdfPage(PdfDocument document, double width, double height)
    {
        this.document = document;
        Width = width;
        Height = height;
    }

    public double Width { get; }

    public double Height { get; }

    internal PdfContent Content { get; } = new();

    public void Text(TextStyle style, double x, double baseline, string text, TextAlign align = TextAlign.Left)
    {
        text = TextSupport.Normalize(text);
        if (text.Length == 0)
            return;

        Content.Write("BT "u8).Color(style.Color, "rg"u8);
        SelectFont(style);
        Content.Numbers(x - AlignmentShift(style, text, align), Height - baseline).Write("Td "u8);
        if (style.Tracking != 0)
            Content.Number(style.Tracking).Write("Tc "u8);
        document.Use(style.Font).Encode(text, Content);
        Content.Write("Tj "u8).Operator(style.Tracking != 0 ? "0 Tc ET"u8 : "ET"u8);
    }

    public void Line(double x1, double y1, double x2, double y2, PdfColor color, double thickness = 0.5)
    {
        Content.Color(color, "RG"u8).Number(thickness).Write("w "u8);
        Content.Numbers(x1, Height - y1).Write("m "u8).Numbers(x2, Height - y2).Operator("l S"u8);
    }

    public void Fill(double x, double y, double width, double height, PdfColor color)
    {
        Content.Color(color, "rg"u8);
        Content.Numbers(x, Height - y - height, width, height).Operator("re f"u8);
    }

    public void FillRounded(double x, double y, double width, double height, double radius, PdfColor color)
    {
        double left = x, right = x + width, top = Height - y, bottom = Height - y - height, pull = radius * (1 - QuarterCircle);
        Content.Color(color, "rg"u8);
        Content.Numbers(left + radius, bottom).Write("m "u8).Numbers(right - radius, bottom).Write("l "u8);
        Content.Numbers(right - pull, bottom, right, bottom + pull, right, bottom + radius).Write("c "u8).Numbers(right, top - radius).Write("l "u8);
        Content.Numbers(right, top - pull, right - pull, top, right - radius, top).Write("c "u8).Numbers(left + radius, top).Write("l "u8);
        Content.Numbers(left + pull, top, left, top - pull, left, top - radius).Write("c "u8).Numbers(left, bottom + radius).Write("l "u8);
        Content.Numbers(left, bottom + pull, left + pull, bottom, left + radius, bottom).Operator("c f"u8);
    }

    public void Image(PdfImage image, double x, double y, double width, double height)
    {
        Content.Write("q "u8).Numbers(width, 0, 0, height, x, Height - y - height).Write("cm "u8);
        Content.Name(document.Use(image)).Operator("Do Q"u8);
    }

    /// <summary>Draws a QR code as vectors: one rectangle per run of dark modules in a row.</summary>
    public void Qr(QrMatrix matrix, double x, double y, double size, PdfColor color)
    {
        var module = size / matrix.Size;
        Content.Color(color, "rg"u8);
        foreach (var (row, column, length) in matrix.DarkRuns())
        {
            Content.Number(x + (column * module), "0.###").Number(Height - y - ((row + 1) * module), "0.###");
            Content.Number(length * module, "0.###").Number(module, "0.###").Operator("re"u8);
        }

        Content.Operator("f"u8);
    }

    /// <summary>Sets a word across the page, rising from left to right, faint enough to read what it crosses.</summary>
    public void Watermark(TextStyle style, string text, int opacityPercent)
    {
        var angle = Math.Atan2(Height, Width);
        double cos = Math.Cos(angle), sin = Math.Sin(angle), half = style.Width(text) / 2, drop = style.Size * 0.36;
        Content.Write("q "u8).Name(document.UseOpacity(opacityPercent)).Write("gs "u8);
        Content.Number(cos, "0.####").Number(sin, "0.####").Number(-sin, "0.####").Number(cos, "0.####");
        Content.Numbers((Width / 2) - (half * cos) + (drop * sin), (Height / 2) - (half * sin) - (drop * cos)).Write("cm BT "u8).Color(style.Color, "rg"u8);
        SelectFont(style);
        document.Use(style.Font).Encode(text, Content);
        Content.Operator("Tj ET Q"u8);
    }

    private void SelectFont(TextStyle style) => Content.Name(document.Use(style.Font).Name).Number(style.Size).Write("Tf "u8);

    private static double AlignmentShift(TextStyle style, string text, TextAlign align) => align switch
    {
        TextAlign.Right => style.Width(text),
        TextAlign.Center => style.Width(text) / 2,
        _ => 0,
    };
}
