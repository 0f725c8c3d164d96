using ErpWeb.Printing.Pdf;
using ErpWeb.Printing.Text;

namespace ErpWeb.Printing.Layout;

/// <summary>Where the columns of a table stand: the left edge and the width of each.</summary>
internal sealed class TableGrid
{
    private readonly IReadOnlyList<TableColumn> columns;
    private readonly double[] lefts;
    private readonly double[] widths;

    private TableGrid(IReadOnlyList<TableColumn> columns, double[] lefts, double[] widths)
    {
        this.columns = columns;
        this.lefts = lefts;
        this.widths = widths;
    }

    public double WidthOf(int column) => widths[column];

    /// <summary>Width of the narrowest elastic column; infinite when there is none.</summary>
    public double Elasticity => columns.Select((column, i) => column.IsElastic ? widths[i] : double.PositiveInfinity).Min();

    /// <summary>The x coordinate that a text of this column is anchored to, for a table that begins at <paramref name="left"/>.</summary>
    public double AnchorOf(int column, double left) => left + lefts[column] + columns[column].Align switch
    {
        TextAlign.Right => widths[column],
        TextAlign.Center => widths[column] / 2,
        _ => 0,
    };

    public static TableGrid Fit(TableContent content, TableLook look, double width)
    {
        var columns = content.Columns;
        var widths = columns.Select((column, i) => column.IsElastic ? 0 : NaturalWidth(content, i, look)).ToArray();
        var free = width - widths.Sum() - (look.ColumnGap * (columns.Count - 1)) - (look.EdgeGap * 2);
        var elastic = columns.Count(column => column.IsElastic);
        var lefts = new double[columns.Count];
        var x = look.EdgeGap;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].IsElastic)
                widths[i] = Math.Max(free / elastic, 0);
            else if (elastic == 0)
                widths[i] += free / columns.Count;
            lefts[i] = x;
            x += widths[i] + look.ColumnGap;
        }

        return new TableGrid(columns, lefts, widths);
    }

    private static double NaturalWidth(TableContent content, int index, TableLook look)
    {
        var widest = content.Columns[index].Heading.Split('\n').Max(line => look.Heading.Width(line));
        foreach (var row in content.Rows)
            widest = Math.Max(widest, Math.Max(look.Body.Width(Shown(row[index].Text)), look.Note.Width(Shown(row[index].Note))));
        return content.Total is null ? widest : Math.Max(widest, look.Total.Width(Shown(content.Total[index].Text)));
    }

    private static string Shown(string? text) => TextSupport.Normalize(text);
}
