using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.CreditNotes;

/// <summary>What must hold before a credit note is posted. Returns every broken rule, each with its field.</summary>
public static class CreditNoteRules
{
    public static Error NotFound { get; } = new("billing.credit_note.not_found", "This credit note does not exist, or not in this business.");
    public static Error DateMissing { get; } = new("billing.credit_note.date_missing", "Enter the date.", nameof(CreditNoteDraft.Date));
    public static Error ChangedMeanwhile { get; } = new("billing.credit_note.changed_meanwhile", "Somebody gave back something of this invoice just now. Look at it again.");
    public static Error AlreadyCancelled { get; } = new("billing.credit_note.already_cancelled", "This credit note is cancelled already.");
    public static Error CancelReasonMissing { get; } = new("billing.credit_note.cancel_reason", $"Say why it is cancelled, in at most {CreditNote.CancelReasonMaxLength} characters.", nameof(CreditNote.CancelReason));

    public static List<Error> Check(CreditNoteDraft draft, Invoice invoice, IReadOnlyDictionary<Guid, CreditableLine> lines, DateOnly? closedThrough, DateOnly today)
    {
        var errors = new List<Error>();
        if (draft.Date is not { } date)
            errors.Add(DateMissing);
        else if (date > today)
            errors.Add(new("billing.credit_note.date_in_future", "A credit note cannot be dated in the future.", nameof(draft.Date)));
        else if (date < invoice.Date)
            errors.Add(new("billing.credit_note.before_invoice", $"The invoice is of {invoice.Date:dd-MM-yyyy}. Enter that date or a later one.", nameof(draft.Date)));
        else if (Books.CheckOpen(date, closedThrough, nameof(draft.Date)) is { } closed)
            errors.Add(closed);
        if (invoice.Status is InvoiceStatus.Cancelled)
            errors.Add(new("billing.credit_note.invoice_cancelled", "This invoice is cancelled; nothing of it can be given back."));
        if (draft.Reason.Trim().Length is 0 or > CreditNote.ReasonMaxLength)
            errors.Add(new("billing.credit_note.reason", $"Say why it is given back, in at most {CreditNote.ReasonMaxLength} characters.", nameof(draft.Reason)));
        if (!draft.Typed.Any())
            errors.Add(new("billing.credit_note.nothing", "Enter what comes back, or what is taken off the price.", nameof(draft.Lines)));
        if (draft.Lines.GroupBy(line => line.InvoiceLineId).Any(group => group.Count() > 1))
            errors.Add(new("billing.credit_note.twice", "A line of the invoice stands here twice.", nameof(draft.Lines)));
        errors.AddRange(draft.Lines.SelectMany((line, index) => CheckLine(line, index, lines)));
        return errors;
    }

    private static IEnumerable<Error> CheckLine(CreditNoteDraftLine line, int index, IReadOnlyDictionary<Guid, CreditableLine> lines)
    {
        var (quantityField, valueField) = ($"Lines[{index}].{nameof(line.Quantity)}", $"Lines[{index}].{nameof(line.Value)}");
        if (lines.GetValueOrDefault(line.InvoiceLineId) is not { } creditable)
            yield return new("billing.credit_note.line", "This line is not on the invoice.", quantityField);
        else if (line.Quantity is > 0 && line.Value is > 0)
            yield return new("billing.credit_note.both", "Enter what comes back or what is taken off the price, not both on one line.", valueField);
        else if (line.Quantity is < 0 || !Rounding.Fits(line.Quantity ?? 0, Limits.QuantityPlaces))
            yield return new("billing.credit_note.quantity", "Enter a quantity of zero or more, with at most four decimals.", quantityField);
        else if (line.Quantity > creditable.Left)
            yield return new("billing.credit_note.too_many", $"Only {IndianNumber.Format(creditable.Left, 0, 4)} can come back: {IndianNumber.Format(creditable.Line.Quantity, 0, 4)} were sold.", quantityField);
        else if (line.Value is < 0 || !Rounding.Fits(line.Value ?? 0, 2))
            yield return new("billing.credit_note.value", "Enter an amount of zero or more, with at most two decimals.", valueField);
        else if (line.Value > creditable.ValueLeft)
            yield return new("billing.credit_note.too_much", $"At most {IndianNumber.Rupees(creditable.ValueLeft)} before tax is left of this line.", valueField);
    }
}
