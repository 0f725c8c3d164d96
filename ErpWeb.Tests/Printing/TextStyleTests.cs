using ErpWeb.Printing.Fonts;
using ErpWeb.Printing.Pdf;
using ErpWeb.Printing.Text;

namespace ErpWeb.Tests.Printing;

public sealed class TextStyleTests
{
    private static readonly TextStyle Style = new(BundledFonts.Regular, 10, PdfColor.Black);

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("PVC insulated copper wire 2.5 sq mm, 90 m coil, flame retardant, red")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung")]
    [InlineData("AB/CD/EF/GH/IJ/KL/MN/OP/QR/ST/UV/WX/YZ-01-02-03")]
    public void Wrap_LosesNothingAndFits(string text)
    {
        var lines = Style.Wrap(text, 60);

        Assert.All(lines, line => Assert.True(Style.Width(line) <= 60, line));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Wrap_BreaksAtSpacesBeforeHyphens() => Assert.Equal(["made in", "08/2026"], Style.Wrap("made in 08/2026", 60));

    [Fact]
    public void Wrap_KeepsLineBreaks() => Assert.Equal(["a", "b"], Style.Wrap("a\r\nb", 60));

    [Fact]
    public void Wrap_WhenNothingFits_StillEnds() => Assert.Equal(["W", "W"], Style.Wrap("WW", 1));

    [Fact]
    public void Width_OfAllDigitsIsEqual() => Assert.Single(Enumerable.Range('0', 10).Select(digit => Style.Width($"{(char)digit}")).Distinct());
}
