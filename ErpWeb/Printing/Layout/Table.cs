using ErpWeb.Printing.Text;

namespace ErpWeb.Printing.Layout;

/// <summary>A table that runs over as many pages as it needs, with its headings on each. Rows stay whole unless they are taller than half a page.</summary>
public sealed class Table
{
    private readonly TableContent content;
    private readonly TableLook look;
    private readonly TableGrid grid;
    private Line[][][]? wrapped;

    public Table(TableContent content, TableLook look, double width)
    {
        this.content = content;
        this.look = look;
        grid = TableGrid.Fit(content, look, width);
        Width = width;
    }

    public double Width { get; }

    /// <summary>The room that an elastic column got; zero when the others leave none.</summary>
    public double ElasticWidth => grid.Elasticity;

    public double Height => HeadingHeight + Wrapped.Sum(HeightOf) + TotalHeight;

    private Line[][][] Wrapped => wrapped ??= [.. content.Rows.Select(row => row.Select(LinesOf).ToArray())];

    private double HeadingHeight => (content.Columns.Max(column => column.Heading.Count(c => c == '\n') + 1) * look.Heading.Leading) + 8;

    private double TotalHeight => content.Total is null ? 0 : look.Total.Leading + (look.RowPadding * 2) + 2;

    public void Draw(PageFlow flow)
    {
        var first = content.Rows.Count > 0 ? HeightOf(Wrapped[0]) : 0;
        flow.Reserve(HeadingHeight + Math.Min(first, flow.Page.Height / 3));
        DrawHeading(flow);
        for (var i = 0; i < content.Rows.Count; i++)
            DrawRow(flow, Wrapped[i], isLast: i == content.Rows.Count - 1);
        DrawTotal(flow);
    }

    private void DrawHeading(PageFlow flow)
    {
        var height = HeadingHeight;
        flow.Page.FillRounded(flow.Left, flow.Y, Width, height, 2.5, look.HeadingFill);
        for (var i = 0; i < content.Columns.Count; i++)
        {
            var lines = content.Columns[i].Heading.Split('\n');
            var baseline = flow.Y + ((height - (lines.Length * look.Heading.Leading)) / 2) + look.Heading.BaselineOffset;
            foreach (var line in lines)
            {
                flow.Page.Text(look.Heading, grid.AnchorOf(i, flow.Left), baseline, line, content.Columns[i].Align);
                baseline += look.Heading.Leading;
            }
        }

        flow.Y += height;
    }

    private void DrawRow(PageFlow flow, Line[][] cells, bool isLast)
    {
        var height = HeightOf(cells) + (isLast ? TotalHeight : 0);
        var isSplit = height > flow.Page.Height / 2;
        if (height > flow.Remaining && !isSplit)
            StartPage(flow);

        flow.Y += look.RowPadding;
        for (var line = 0; line < Tallest(cells); line++)
        {
            var leading = LeadingOf(cells, line);
            if (isSplit && leading + look.RowPadding > flow.Remaining)
            {
                StartPage(flow);
                flow.Y += look.RowPadding;
            }

            for (var i = 0; i < cells.Length; i++)
            {
                if (line < cells[i].Length)
                    flow.Page.Text(cells[i][line].Style, grid.AnchorOf(i, flow.Left), flow.Y + cells[i][line].Style.BaselineOffset, cells[i][line].Text, content.Columns[i].Align);
            }

            flow.Y += leading;
        }

        flow.Y += look.RowPadding;
        flow.Page.Line(flow.Left, flow.Y, flow.Left + Width, flow.Y, look.Rule, 0.4);
    }

    private void StartPage(PageFlow flow)
    {
        flow.StartPage();
        DrawHeading(flow);
    }

    private void DrawTotal(PageFlow flow)
    {
        if (content.Total is null)
            return;
        if (TotalHeight > flow.Remaining)
            StartPage(flow);
        var baseline = flow.Y + look.RowPadding + 1 + look.Total.BaselineOffset;
        for (var i = 0; i < content.Columns.Count; i++)
            flow.Page.Text(look.Total, grid.AnchorOf(i, flow.Left), baseline, content.Total[i].Text, content.Columns[i].Align);
        flow.Y += TotalHeight;
        flow.Page.Line(flow.Left, flow.Y, flow.Left + Width, flow.Y, look.Total.Color, 0.8);
    }

    private Line[] LinesOf(TableCell cell, int column)
    {
        var width = content.Columns[column].IsElastic ? grid.WidthOf(column) : double.PositiveInfinity;
        var main = look.Body.Wrap(cell.Text, width).Select(text => new Line(look.Body, text));
        return string.IsNullOrEmpty(cell.Note) ? [.. main] : [.. main, .. look.Note.Wrap(cell.Note, width).Select(text => new Line(look.Note, text))];
    }

    private double HeightOf(Line[][] cells) => Enumerable.Range(0, Tallest(cells)).Sum(line => LeadingOf(cells, line)) + (look.RowPadding * 2);

    private static int Tallest(Line[][] cells) => cells.Max(cell => cell.Length);

    private static double LeadingOf(Line[][] cells, int line) => cells.Max(cell => line < cell.Length ? cell[line].Style.Leading : 0);

    private readonly record struct Line(TextStyle Style, string Text);
}
