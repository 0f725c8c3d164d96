using ErpWeb.Printing.Pdf;

namespace ErpWeb.Printing.Layout;

/// <summary>A cursor that runs down the pages of a document and opens a new page when the next block does not fit.</summary>
public sealed class PageFlow(PdfDocument document, PageMargins margins)
{
    private readonly List<PdfPage> pages = [];

    /// <summary>Draws what stands on top of every page but the first, and moves the cursor below it.</summary>
    public Action<PageFlow>? ContinuationHeader { get; set; }

    public IReadOnlyList<PdfPage> Pages => pages;

    public PdfPage Page => pages[^1];

    public double Y { get; set; }

    public double Left => margins.Left;

    public double Right => Page.Width - margins.Right;

    public double Width => Right - Left;

    public double Bottom => Page.Height - margins.Bottom;

    public double Remaining => Bottom - Y;

    public void StartPage()
    {
        pages.Add(document.AddPage());
        Y = margins.Top;
        if (pages.Count > 1)
            ContinuationHeader?.Invoke(this);
    }

    /// <summary>Makes sure that a block of this height stands on one page.</summary>
    public void Reserve(double height)
    {
        if (height > Remaining)
            StartPage();
    }
}
