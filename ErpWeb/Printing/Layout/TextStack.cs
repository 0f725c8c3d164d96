using ErpWeb.Printing.Pdf;
using ErpWeb.Printing.Text;

namespace ErpWeb.Printing.Layout;

/// <summary>Texts below one another in a column of fixed width: wrapped and measured first, drawn later.</summary>
public sealed class TextStack(double width)
{
    private readonly List<(TextStyle Style, string Text, double GapBefore)> lines = [];

    public double Width => width;

    public double Height => lines.Sum(line => line.GapBefore + line.Style.Leading);

    /// <summary>Adds a text; nothing when it is blank. The gap is left out at the top of the stack.</summary>
    public TextStack Add(TextStyle style, string? text, double gapBefore = 0)
    {
        if (string.IsNullOrWhiteSpace(text))
            return this;
        foreach (var line in style.Wrap(text, width))
        {
            lines.Add((style, line, lines.Count == 0 ? 0 : gapBefore));
            gapBefore = 0;
        }

        return this;
    }

    public TextStack AddAll(TextStyle style, IEnumerable<string> texts)
    {
        foreach (var text in texts)
            Add(style, text);
        return this;
    }

    public void Draw(PdfPage page, double x, double y, TextAlign align = TextAlign.Left)
    {
        foreach (var (style, text, gap) in lines)
        {
            y += gap;
            page.Text(style, Anchor(x, align), y + style.BaselineOffset, text, align);
            y += style.Leading;
        }
    }

    /// <summary>Draws at the cursor and lets the text run on over the pages that follow.</summary>
    public void DrawFlowing(PageFlow flow)
    {
        foreach (var (style, text, gap) in lines)
        {
            flow.Y += gap;
            flow.Reserve(style.Leading);
            flow.Page.Text(style, flow.Left, flow.Y + style.BaselineOffset, text);
            flow.Y += style.Leading;
        }
    }

    private double Anchor(double x, TextAlign align) => align switch
    {
        TextAlign.Right => x + width,
        TextAlign.Center => x + (width / 2),
        _ => x,
    };
}
