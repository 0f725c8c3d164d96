using ErpWeb.Printing.Layout;
using ErpWeb.Printing.Pdf;
using Microsoft.AspNetCore.Components;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>A table of the print page.</summary>
public sealed partial class InvoicePrintTable
{
    [Parameter, EditorRequired]
    public required TableContent Content { get; set; }

    [Parameter, EditorRequired]
    public required string Class { get; set; }

    private static string ClassOf(TableColumn column) => column.Align switch
    {
        _ when column.IsElastic => "wide",
        TextAlign.Right => "right",
        TextAlign.Center => "center",
        _ => "start",
    };
}
