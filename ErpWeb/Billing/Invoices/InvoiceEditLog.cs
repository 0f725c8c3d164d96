using ErpWeb.Shared.Data.EditLog;

namespace ErpWeb.Billing.Invoices;

/// <summary>What the edit log keeps of an invoice: the figures an auditor compares, line by line.</summary>
internal static class InvoiceEditLog
{
    public static LoggedChange Posted(AssembledInvoice posted) => LoggedChange.Posted(nameof(Invoice), posted.Invoice.Id, new
    {
        posted.Invoice.Number,
        posted.Invoice.Date,
        posted.Invoice.PartyName,
        posted.Invoice.PartyGstin,
        posted.Invoice.PlaceOfSupply,
        posted.Invoice.Taxable,
        posted.Invoice.Exempt,
        posted.Invoice.Cgst,
        posted.Invoice.Sgst,
        posted.Invoice.Igst,
        posted.Invoice.Cess,
        posted.Invoice.Total,
        Lines = posted.Lines.Select(line => new { line.Description, line.Quantity, line.UnitPrice, line.Rate, line.Taxable, line.Total }),
    });

    public static LoggedChange Cancelled(Invoice invoice, string reason) =>
        LoggedChange.Cancelled(nameof(Invoice), invoice.Id, new { invoice.Number, invoice.Date, invoice.PartyName, invoice.Total, Reason = reason });
}
