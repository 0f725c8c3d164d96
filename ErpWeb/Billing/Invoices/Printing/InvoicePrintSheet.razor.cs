using ErpWeb.Printing.Images;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>One copy of the invoice on the print page.</summary>
public sealed partial class InvoicePrintSheet
{
    [Parameter, EditorRequired]
    public required InvoicePrintModel Model { get; set; }

    [Parameter, EditorRequired]
    public required string CopyLabel { get; set; }

    private PrintSupplier Supplier => Model.Supplier;

    private string? LogoAddress =>
        PdfImage.TryRead(Model.Logo, out _) ? $"data:{(Model.Logo![0] == 0xFF ? "image/jpeg" : "image/png")};base64,{Convert.ToBase64String(Model.Logo)}" : null;

    private static string? RowClass(TotalRow row) => row.Kind switch
    {
        TotalRowKind.GrandTotal => "grand",
        TotalRowKind.Strong => "strong",
        _ => null,
    };
}
