using ErpWeb.Printing.Fonts;
using ErpWeb.Printing.Pdf;

namespace ErpWeb.Printing.Text;

/// <summary>How a text looks: font, size and leading in points, colour.</summary>
public sealed record TextStyle(TrueTypeFont Font, double Size, PdfColor Color)
{
    /// <summary>From one baseline to the next.</summary>
    public double Leading { get; init; } = Size * 1.36;

    /// <summary>Extra space after every character, in points; a little of it makes small capitals readable.</summary>
    public double Tracking { get; init; }

    /// <summary>From the top of a line to its baseline, such that capitals stand in the middle of the leading.</summary>
    public double BaselineOffset => (Leading + (Size * CapitalHeight)) / 2;

    /// <summary>Height of a capital letter of Noto Sans for size 1.</summary>
    private const double CapitalHeight = 0.714;

    public TextStyle Scaled(double factor) => this with { Size = Size * factor, Leading = Leading * factor, Tracking = Tracking * factor };

    public double Width(ReadOnlySpan<char> text) => Font.Width(text, Size) + (Tracking * text.Length);

    public IReadOnlyList<string> Wrap(string? text, double width) => WordWrap.Lines(this, text, width);
}
