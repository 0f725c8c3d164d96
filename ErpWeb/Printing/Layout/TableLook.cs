using ErpWeb.Printing.Pdf;
using ErpWeb.Printing.Text;

namespace ErpWeb.Printing.Layout;

/// <summary>Colours, fonts and spacing of a table.</summary>
public sealed record TableLook
{
    public required TextStyle Heading { get; init; }

    public required PdfColor HeadingFill { get; init; }

    public required TextStyle Body { get; init; }

    /// <summary>The smaller text below a cell's main text.</summary>
    public required TextStyle Note { get; init; }

    public required TextStyle Total { get; init; }

    public required PdfColor Rule { get; init; }

    /// <summary>Between two columns, in points.</summary>
    public double ColumnGap { get; init; } = 9;

    /// <summary>Between the outer columns and the table's edge.</summary>
    public double EdgeGap { get; init; } = 6;

    /// <summary>Above and below the text of a row.</summary>
    public double RowPadding { get; init; } = 2.6;

    /// <summary>The same look with smaller type and narrower gaps.</summary>
    public TableLook Scaled(double factor) => this with
    {
        Heading = Heading.Scaled(factor),
        Body = Body.Scaled(factor),
        Note = Note.Scaled(factor),
        Total = Total.Scaled(factor),
        ColumnGap = ColumnGap * factor,
    };
}
