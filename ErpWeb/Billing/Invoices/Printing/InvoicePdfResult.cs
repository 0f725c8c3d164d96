namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>What became of a request for an invoice as PDF.</summary>
public abstract record InvoicePdfResult
{
    private InvoicePdfResult()
    {
    }

    public sealed record Bytes(byte[] Pdf) : InvoicePdfResult;

    /// <summary>The text needs a browser to be set correctly and the server has none: the user prints the print page himself.</summary>
    public sealed record NeedsBrowserPrint : InvoicePdfResult
    {
        public string Message { get; } = "This invoice holds text in a script that the server cannot print. Open the print page and use your browser's Print, or Save as PDF.";
    }
}
