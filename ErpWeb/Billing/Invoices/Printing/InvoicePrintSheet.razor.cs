using ErpWeb.Printing.Images;
using ErpWeb.Printing.Layout;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>One copy of the invoice on the print page.</summary>
public sealed partial class InvoicePrintSheet
{
    private const double TableWidth = 510;
    private const double NarrowestDescription = 110;
    private const double DigitWidth = 4.5;
    private const double ColumnGap = 6.5;

    [Parameter, EditorRequired]
    public required InvoicePrintModel Model { get; set; }

    [Parameter, EditorRequired]
    public required string CopyLabel { get; set; }

    private PrintSupplier Supplier => Model.Supplier;

    private string? LogoAddress =>
        PdfImage.TryRead(Model.Logo, out _) ? $"data:{(Model.Logo![0] == 0xFF ? "image/jpeg" : "image/png")};base64,{Convert.ToBase64String(Model.Logo)}" : null;

    private TableContent Lines
    {
        get
        {
            var content = InvoiceTables.Lines(Model);
            return RoomForDescription(content) < NarrowestDescription ? InvoiceTables.Lines(Model, isNarrow: true) : content;
        }
    }

    /// <summary>An estimate in points: only the browser knows which fonts it will take.</summary>
    private static double RoomForDescription(TableContent content)
    {
        var characters = content.Columns.Select((column, i) => column.IsElastic ? 0 : content.Rows.Max(row => row[i].Text.Length)).Sum();
        return TableWidth - (characters * DigitWidth) - (content.Columns.Count * ColumnGap);
    }

    private static string? RowClass(TotalRow row) => row.Kind switch
    {
        TotalRowKind.GrandTotal => "grand",
        TotalRowKind.Strong => "strong",
        _ => null,
    };
}
