using ErpWeb.Printing;
using ErpWeb.Printing.Fonts;
using ErpWeb.Printing.Pdf;
using ErpWeb.Printing.Text;

namespace ErpWeb.Counter.Papers;

/// <summary>A narrow paper as PDF, one page as long as it must be. The same paper gives the same bytes.</summary>
public static class ThermalPdf
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double Margin = 3 * PointsPerMillimetre;
    private const double RuleHeight = 7;
    private const double Gap = 6;
    private const double QrSize = 30 * PointsPerMillimetre;

    private static readonly PdfColor Ink = PdfColor.FromHex("#000000");

    /// <summary>Whether our writer has a glyph for all of it.</summary>
    public static bool CanWrite(ThermalPaper paper) => TextSupport.CanSet(paper.Rows.SelectMany(row => new[] { row.Start, row.End }));

    /// <param name="width">Of the paper, in millimetres.</param>
    public static byte[] Write(ThermalPaper paper, int width)
    {
        var (points, inner) = (width * PointsPerMillimetre, width * PointsPerMillimetre - 2 * Margin);
        var qr = paper.UpiLink is null ? null : QrMatrix.Of(paper.UpiLink);
        var height = 2 * Margin + paper.Rows.Sum(row => HeightOf(row, inner)) + (qr is null ? 0 : QrSize + Gap);
        var document = new PdfDocument(new PdfMetadata(paper.Title, paper.Author, paper.CreatedAtUtc));
        var page = document.AddPage(points, height);
        var top = Margin;
        foreach (var row in paper.Rows)
        {
            Draw(page, row, top, inner);
            top += HeightOf(row, inner);
        }
        if (qr is not null)
            DrawQr(page, qr, (points - QrSize) / 2, top + Gap / 2);
        return document.ToArray();
    }

    private static void Draw(PdfPage page, ThermalRow row, double top, double inner)
    {
        if (row.Look is ThermalLook.Rule)
        {
            page.Line(Margin, top + RuleHeight / 2, Margin + inner, top + RuleHeight / 2, Ink, 0.6);
            return;
        }
        var style = StyleOf(row.Look);
        var isCentred = row.Look is ThermalLook.Centred || row is { Look: ThermalLook.Title, End: "" };
        if (row.End.Length > 0)
            page.Text(style, Margin + inner, top + style.BaselineOffset, row.End, TextAlign.Right);
        foreach (var line in style.Wrap(row.Start, WidthOf(row, style, inner)))
        {
            page.Text(style, isCentred ? Margin + inner / 2 : Margin, top + style.BaselineOffset, line, isCentred ? TextAlign.Center : TextAlign.Left);
            top += style.Leading;
        }
    }

    private static void DrawQr(PdfPage page, QrMatrix qr, double left, double top)
    {
        var module = QrSize / qr.Size;
        foreach (var (row, column, length) in qr.DarkRuns())
            page.Fill(left + column * module, top + row * module, length * module, module, Ink);
    }

    private static double HeightOf(ThermalRow row, double inner)
    {
        if (row.Look is ThermalLook.Rule)
            return RuleHeight;
        var style = StyleOf(row.Look);
        return Math.Max(style.Wrap(row.Start, WidthOf(row, style, inner)).Count, 1) * style.Leading;
    }

    private static double WidthOf(ThermalRow row, TextStyle style, double inner) => row.End.Length == 0 ? inner : Math.Max(inner - style.Width(row.End) - Gap, inner / 4);

    private static TextStyle StyleOf(ThermalLook look) => look switch
    {
        ThermalLook.Title => new(BundledFonts.Bold, 11, Ink),
        ThermalLook.Strong => new(BundledFonts.Bold, 8.5, Ink),
        ThermalLook.Small => new(BundledFonts.Regular, 7, Ink),
        _ => new(BundledFonts.Regular, 8.5, Ink),
    };
}
