using System.ComponentModel;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;

namespace ErpWeb.Api.Bills;

/// <summary>A bill in the list.</summary>
public sealed record BillRow(Guid Id, string Number, DateOnly Date, DateOnly DueDate, Guid CustomerId, string CustomerName, decimal Total, decimal Due, PaymentState State)
{
    internal static BillRow Of(InvoiceRow row, DateOnly today) =>
        new(row.Id, row.Number, row.Date, row.DueDate, row.PartyId, row.PartyName, row.Total, row.Due, row.PaymentOn(today));
}

/// <summary>A posted bill. Amounts are rupees.</summary>
public sealed record Bill(
    Guid Id, string Number, InvoiceTitle Title, DateOnly Date, DateOnly DueDate, Guid CustomerId, string CustomerName, string CustomerGstin, string PlaceOfSupply,
    decimal Gross, decimal Discount, [property: Description("Value the tax is on.")] decimal Taxable, decimal Exempt,
    decimal Cgst, decimal Sgst, decimal Igst, decimal Cess, decimal RoundOff, decimal Total, decimal Due, PaymentState State, string Notes,
    string PostedBy, DateTime PostedAtUtc, DateTime? CancelledAtUtc, string? CancelReason,
    IReadOnlyList<BillLine> Lines, IReadOnlyList<BillReceipt> Receipts)
{
    internal static Bill Of(InvoiceView view, DateOnly today)
    {
        var invoice = view.Invoice;
        return new(
            invoice.Id, invoice.Number, invoice.Title, invoice.Date, invoice.DueDate, invoice.PartyId, invoice.PartyName, invoice.PartyGstin, invoice.PlaceOfSupply,
            invoice.Gross, invoice.Discount, invoice.Taxable, invoice.Exempt,
            invoice.Cgst, invoice.Sgst, invoice.Igst, invoice.Cess, invoice.RoundOff, invoice.Total, view.Due, view.PaymentOn(today), invoice.Notes,
            invoice.PostedBy, Utc(invoice.PostedAtUtc), invoice.CancelledAtUtc is { } at ? Utc(at) : null, invoice.CancelReason,
            [.. view.Lines.Select(BillLine.Of)],
            [.. view.Receipts.Select(receipt => new BillReceipt(receipt.Id, receipt.Number, receipt.Date, receipt.Mode, receipt.Reference, receipt.Amount, receipt.Status))]);
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}

/// <summary>A line of a posted bill.</summary>
public sealed record BillLine(
    int Line, Guid ProductId, string Description, string HsnSac, string Unit, decimal Quantity, decimal UnitPrice, bool PriceIncludesTax, decimal Discount,
    [property: Description("GST in percent.")] decimal Rate, decimal Taxable, decimal Cgst, decimal Sgst, decimal Igst, decimal Cess, decimal Total)
{
    internal static BillLine Of(SalesLine line) => new(
        line.LineNumber, line.ItemId, line.Description, line.HsnSac, line.Unit, line.Quantity, line.UnitPrice, line.PriceIncludesTax, line.Discount + line.InvoiceDiscountShare,
        line.Rate, line.Taxable, line.Cgst, line.Sgst, line.Igst, line.Cess, line.Total);
}

/// <summary>Money received for a bill.</summary>
public sealed record BillReceipt(Guid Id, string Number, DateOnly Date, PaymentMode Mode, string Reference, decimal Amount, ReceiptStatus Status);
