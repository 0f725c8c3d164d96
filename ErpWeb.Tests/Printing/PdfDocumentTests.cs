using ErpWeb.Printing;
using ErpWeb.Printing.Fonts;
using ErpWeb.Printing.Pdf;
using ErpWeb.Printing.Text;

namespace ErpWeb.Tests.Printing;

public sealed class PdfDocumentTests
{
    private static readonly TextStyle Style = new(BundledFonts.Regular, 10, PdfColor.Black);

    [Fact]
    public void ToArray_EverythingDrawn_IsSoundAndReadsBack()
    {
        const string Text = "₹1,18,000.00 Café Łódź – “quoted” ½ ÷ Ǻ";

        var pdf = WithPage(page =>
        {
            page.Text(Style, 50, 50, Text);
            page.Text(Style with { Font = BundledFonts.Bold, Tracking = 0.4 }, 300, 80, "CENTRED", TextAlign.Center);
            page.Fill(50, 100, 80, 20, PdfColor.FromHex("#0f766e"));
            page.FillRounded(150, 100, 80, 20, 4, PdfColor.FromHex("#facc15"));
            page.Line(50, 140, 300, 140, PdfColor.Black);
            page.Qr(QrMatrix.Of("upi://pay?pa=shop@okbank"), 50, 160, 80, PdfColor.Black);
            page.Watermark(Style with { Size = 90 }, "SPECIMEN", 15);
        });

        HostTool.AssertSound(pdf);
        var text = HostTool.TextOf(pdf);
        Assert.Contains(Text, text, StringComparison.Ordinal);
        Assert.Contains("CENTRED", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToArray_SameInput_GivesSameBytes() => Assert.Equal(Sample(), Sample());

    [Fact]
    public void ToArray_FromManyThreads_GivesSameBytes()
    {
        var expected = Sample();

        Parallel.For(0, 200, _ => Assert.Equal(expected, Sample()));
    }

    [Fact]
    public void ToArray_EmbedsOnlyTheGlyphsUsed() => Assert.True(Sample().Length < 6_000);

    [Fact]
    public void Text_WithoutGlyph_Throws() => Assert.Throws<InvalidOperationException>(() => WithPage(page => page.Text(Style, 0, 0, "漢")));

    [Fact]
    public void FromHex_NotAColour_Throws() => Assert.Throws<FormatException>(() => PdfColor.FromHex("teal"));

    private static byte[] Sample() => WithPage(page => page.Text(Style, 50, 50, "Same"));

    private static byte[] WithPage(Action<PdfPage> draw)
    {
        var document = new PdfDocument(new PdfMetadata("Sample", "Tests", new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc)));
        draw(document.AddPage());
        return document.ToArray();
    }
}
