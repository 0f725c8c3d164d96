using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Receipts;

/// <summary>What must hold before money is recorded against an invoice.</summary>
public static class ReceiptRules
{
    /// <param name="due">Rupees still due on the invoice.</param>
    public static List<Error> Check(ReceiptDraft draft, Invoice invoice, decimal due, DateOnly? closedThrough, DateOnly today)
    {
        List<Error> errors = [];
        if (invoice.Status is InvoiceStatus.Cancelled)
            errors.Add(new("billing.receipt.invoice_cancelled", "This invoice is cancelled; nothing is due on it."));
        if (draft.Amount is not ({ } amount and > 0) || !Rounding.Fits(amount, 2))
            errors.Add(new("billing.receipt.amount", "Enter the amount received, in rupees and paise.", nameof(draft.Amount)));
        else if (amount > due)
            errors.Add(new("billing.receipt.more_than_due", $"Only {IndianNumber.Rupees(due)} is due.", nameof(draft.Amount)));
        if (draft.Date is not { } date)
            errors.Add(new("billing.receipt.date_missing", "Enter the date of the payment.", nameof(draft.Date)));
        else if (date > today)
            errors.Add(new("billing.receipt.date_in_future", "A payment cannot be dated in the future.", nameof(draft.Date)));
        else if (date < invoice.Date)
            errors.Add(new("billing.receipt.before_invoice", $"The invoice is of {invoice.Date:dd-MM-yyyy}. Enter that date or a later one.", nameof(draft.Date)));
        else if (Books.CheckOpen(date, closedThrough, nameof(draft.Date)) is { } closed)
            errors.Add(closed);
        if (draft.Reference.Length > Receipt.ReferenceMaxLength)
            errors.Add(new("billing.receipt.reference", $"A reference has at most {Receipt.ReferenceMaxLength} characters.", nameof(draft.Reference)));
        return errors;
    }
}
