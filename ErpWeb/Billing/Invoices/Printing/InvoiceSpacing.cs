namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>White space of the PDF, in points.</summary>
/// <param name="RowPadding">Above and below the text of a line.</param>
/// <param name="BlockGap">Between two blocks of the document.</param>
/// <param name="PanelPadding">Around the text of a panel.</param>
/// <param name="SignatureRoom">For a pen or a stamp.</param>
internal sealed record InvoiceSpacing(double RowPadding, double BlockGap, double PanelPadding, double SignatureRoom)
{
    public static InvoiceSpacing Comfortable { get; } = new(RowPadding: 2.8, BlockGap: 15, PanelPadding: 9, SignatureRoom: 34);

    /// <summary>Taken when it saves a sheet of paper.</summary>
    public static InvoiceSpacing Compact { get; } = new(RowPadding: 1.1, BlockGap: 9, PanelPadding: 6, SignatureRoom: 26);
}
