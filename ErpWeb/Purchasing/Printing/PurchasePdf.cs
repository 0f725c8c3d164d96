using ErpWeb.Printing.Fonts;
using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;
using ErpWeb.Printing.Text;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Purchasing.Printing;

/// <summary>Writes a paper of purchasing as PDF. The same paper gives the same bytes.</summary>
public static class PurchasePdf
{
    private const double FactsWidth = 190;
    private const double TotalsWidth = 206;
    private const double RowHeight = 14;

    private static readonly PageMargins Margins = new(Left: 42, Top: 36, Right: 42, Bottom: 46);
    private static readonly PdfColor Ink = PdfColor.FromHex("#1b2430");
    private static readonly PdfColor Muted = PdfColor.FromHex("#5a6675");
    private static readonly PdfColor Rule = PdfColor.FromHex("#dde2e8");
    private static readonly TextStyle Body = new(BundledFonts.Regular, 8, Ink);
    private static readonly TextStyle Quiet = new(BundledFonts.Regular, 8, Muted);
    private static readonly TextStyle Strong = new(BundledFonts.Bold, 8, Ink);
    private static readonly TextStyle Small = new(BundledFonts.Regular, 7, Muted);
    private static readonly TextStyle Name = new(BundledFonts.Bold, 12, Ink);
    private static readonly TextStyle Label = new TextStyle(BundledFonts.Bold, 6.4, Muted) with { Tracking = 0.35, Leading = 11 };
    private static readonly TextStyle Watermark = new(BundledFonts.Bold, 104, PdfColor.FromHex("#b3261e"));

    /// <summary>Whether every letter of the paper has a glyph; names in other scripts may have none.</summary>
    public static bool CanWrite(PurchasePaper paper) => TextSupport.CanSet(
    [
        paper.From.Name, .. paper.From.Lines, paper.To.Name, .. paper.To.Lines, .. paper.Facts.Select(fact => fact.Value), .. paper.Lines.Select(line => line.Description), .. paper.Texts.Select(text => text.Text),
    ]);

    public static byte[] Write(PurchasePaper paper)
    {
        var document = new PdfDocument(new PdfMetadata($"{paper.Title} {paper.Number}", paper.From.Name, paper.PostedAtUtc));
        var flow = new PageFlow(document, Margins);
        flow.StartPage();
        DrawHead(flow, paper);
        new Table(Lines(paper), Look(paper.Color), flow.Width).Draw(flow);
        DrawTotals(flow, paper);
        foreach (var (heading, text) in paper.Texts.Where(text => text.Text.Length > 0))
        {
            flow.Y += 12;
            new TextStack(flow.Width).Add(Label, heading.ToUpperInvariant()).Add(Body, text).DrawFlowing(flow);
        }
        for (var index = 0; index < flow.Pages.Count; index++)
            DrawFrame(flow, flow.Pages[index], paper, $"Page {index + 1} of {flow.Pages.Count}");
        return document.ToArray();
    }

    private static void DrawHead(PageFlow flow, PurchasePaper paper)
    {
        var left = Party(paper.From, flow.Width - FactsWidth - 18, Name);
        var title = new TextStack(FactsWidth)
            .Add(new TextStyle(BundledFonts.Bold, 17, PdfColor.FromHex(ColorContrast.ReadableOnWhite(paper.Color))), paper.Title)
            .Add(Strong, paper.Number, gapBefore: 2);
        left.Draw(flow.Page, flow.Left, flow.Y);
        title.Draw(flow.Page, flow.Right - FactsWidth, flow.Y - 2, TextAlign.Right);
        flow.Y += Math.Max(left.Height, title.Height) + 14;
        flow.Page.Line(flow.Left, flow.Y, flow.Right, flow.Y, Rule, 0.6);
        flow.Y += 10;

        var to = new TextStack(flow.Width - FactsWidth - 18).Add(Label, "TO");
        Fill(to, paper.To, Strong);
        var facts = paper.Facts.Prepend(("Date", IndianDate.Format(paper.Date))).ToList();
        to.Draw(flow.Page, flow.Left, flow.Y);
        var y = flow.Y;
        foreach (var (label, value) in facts)
        {
            flow.Page.Text(Quiet, flow.Right - FactsWidth, y + Quiet.BaselineOffset, label);
            flow.Page.Text(Strong, flow.Right, y + Strong.BaselineOffset, value, TextAlign.Right);
            y += RowHeight;
        }
        flow.Y = Math.Max(flow.Y + to.Height, y) + 14;
    }

    private static TextStack Party(PaperParty party, double width, TextStyle name)
    {
        var stack = new TextStack(width);
        Fill(stack, party, name);
        return stack;
    }

    private static void Fill(TextStack stack, PaperParty party, TextStyle name)
    {
        stack.Add(name, party.Name).AddAll(Quiet, party.Lines);
        if (party.Gstin.Length > 0)
            stack.Add(Strong, $"GSTIN {party.Gstin}", gapBefore: 1);
    }

    private static TableContent Lines(PurchasePaper paper) => new(
        [
            new("#", TextAlign.Center), new("Description", TextAlign.Left) { IsElastic = true }, new("HSN/SAC", TextAlign.Left), new("Quantity"), new("Rate"), new("Discount"), new("GST"), new("Value"),
        ],
        [
            .. paper.Lines.Select((line, index) => new TableCell[]
            {
                $"{index + 1}", line.Description, line.HsnSac, $"{IndianNumber.Format(line.Quantity, 0, 4)} {line.Unit}", IndianNumber.Format(line.UnitPrice, 2, 4),
                line.Discount == 0 ? "–" : IndianNumber.Format(line.Discount), line.Rate is { } rate ? $"{IndianNumber.Format(rate, 0, 3)}%" : "–", IndianNumber.Format(line.Value),
            }),
        ]);

    private static TableLook Look(string color) => new()
    {
        Heading = new TextStyle(BundledFonts.Bold, 7, PdfColor.FromHex(ColorContrast.ReadableOn(color))),
        HeadingFill = PdfColor.FromHex(color),
        Body = Body,
        Note = Small,
        Total = Strong,
        Rule = Rule,
    };

    private static void DrawTotals(PageFlow flow, PurchasePaper paper)
    {
        flow.Y += 8;
        flow.Reserve((paper.Totals.Count + 2) * RowHeight);
        foreach (var (label, amount) in paper.Totals)
            Row(flow, Quiet, Body, label, IndianNumber.Format(amount));
        flow.Page.Line(flow.Right - TotalsWidth, flow.Y, flow.Right, flow.Y, Ink, 0.8);
        flow.Y += 3;
        Row(flow, Strong, Strong, "Total", IndianNumber.Rupees(paper.Total));
        new TextStack(flow.Width).Add(Small, AmountInWords.Of(paper.Total)).DrawFlowing(flow);
    }

    private static void Row(PageFlow flow, TextStyle label, TextStyle value, string text, string amount)
    {
        flow.Page.Text(label, flow.Right - TotalsWidth, flow.Y + label.BaselineOffset, text);
        flow.Page.Text(value, flow.Right, flow.Y + value.BaselineOffset, amount, TextAlign.Right);
        flow.Y += RowHeight;
    }

    private static void DrawFrame(PageFlow flow, PdfPage page, PurchasePaper paper, string pageNumber)
    {
        page.Fill(0, 0, page.Width, 5, PdfColor.FromHex(paper.Color));
        var baseline = page.Height - 24;
        page.Line(flow.Left, baseline - 12, flow.Right, baseline - 12, Rule);
        page.Text(Small, flow.Left, baseline, $"{paper.Title} {paper.Number}");
        page.Text(Small, flow.Right, baseline, pageNumber, TextAlign.Right);
        if (paper.IsCancelled)
            page.Watermark(Watermark, "CANCELLED", 16);
    }
}
