using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Receipts;

/// <summary>What must hold before money is recorded. Returns every broken rule, each with its field.</summary>
public static class ReceiptRules
{
    /// <param name="bills">The open bills of the customer by id.</param>
    /// <param name="accounts">The accounts of the business where money lies.</param>
    public static List<Error> Check(ReceiptDraft draft, IReadOnlyDictionary<Guid, OpenReceivable> bills, IReadOnlySet<Guid> accounts, DateOnly? closedThrough, DateOnly today)
    {
        List<Error> errors = [.. CheckTenders(draft, accounts), .. CheckDate(draft, closedThrough, today)];
        for (var index = 0; index < draft.Parts.Count; index++)
            errors.AddRange(CheckPart(draft, draft.Parts[index], index, bills));
        if (draft.Parts.GroupBy(part => part.BillId).Any(group => group.Count() > 1))
            errors.Add(new("billing.receipt.twice", "A bill stands here twice.", nameof(draft.Parts)));
        if (draft.Unapplied < 0 && draft.InvoiceId is null)
            errors.Add(new("billing.receipt.shared_too_much", $"The bills take {IndianNumber.Rupees(draft.Shared)}, but only {IndianNumber.Rupees(draft.Amount ?? 0)} came.", nameof(draft.Amount)));
        if (draft.AdvanceTaxRate is < 0 or > 100)
            errors.Add(new("billing.receipt.advance_tax", "Choose the GST rate of the service.", nameof(draft.AdvanceTaxRate)));
        return errors;
    }

    private static IEnumerable<Error> CheckTenders(ReceiptDraft draft, IReadOnlySet<Guid> accounts)
    {
        if (draft.Tenders.Count is 0 or > Limits.Lines || draft.Amount is not > 0)
            yield return AmountMissing(nameof(draft.Amount));
        for (var index = 0; index < draft.Tenders.Count; index++)
        {
            var tender = draft.Tenders[index];
            var field = (string name) => draft.Tenders.Count == 1 ? name : $"Tenders[{index}].{name}";
            if (tender.Amount is < 0 or > Limits.GrandTotal || !Rounding.Fits(tender.Amount ?? 0, 2))
                yield return AmountMissing(field(nameof(tender.Amount)));
            if (tender.Reference.Length > Receipt.ReferenceMaxLength)
                yield return new("billing.receipt.reference", $"A reference has at most {Receipt.ReferenceMaxLength} characters.", field(nameof(tender.Reference)));
            if (tender.AccountId is { } account && !accounts.Contains(account))
                yield return new("billing.receipt.account", "Choose a cash or bank account of this business.", field(nameof(tender.AccountId)));
        }
    }

    private static Error AmountMissing(string field) => new("billing.receipt.amount", "Enter the amount received, in rupees and paise.", field);

    private static IEnumerable<Error> CheckDate(ReceiptDraft draft, DateOnly? closedThrough, DateOnly today)
    {
        if (draft.Date is not { } date)
            yield return new("billing.receipt.date_missing", "Enter the date of the payment.", nameof(draft.Date));
        else if (date > today)
            yield return new("billing.receipt.date_in_future", "A payment cannot be dated in the future.", nameof(draft.Date));
        else if (Books.CheckOpen(date, closedThrough, nameof(draft.Date)) is { } closed)
            yield return closed;
    }

    private static IEnumerable<Error> CheckPart(ReceiptDraft draft, DuePart part, int index, IReadOnlyDictionary<Guid, OpenReceivable> bills)
    {
        var field = draft.InvoiceId is null ? $"Parts[{index}].{nameof(part.Amount)}" : nameof(draft.Amount);
        if (part.Amount is < 0 || !Rounding.Fits(part.Amount ?? 0, 2))
            yield return new("billing.receipt.part", "Enter an amount of zero or more.", field);
        else if (part.Amount is null or 0)
            yield break;
        else if (bills.GetValueOrDefault(part.BillId) is not { } bill)
            yield return new("billing.receipt.more_than_due", "Nothing is due on this bill any more.", field);
        else if (part.Amount > bill.Due)
            yield return new("billing.receipt.more_than_due", $"Only {IndianNumber.Rupees(bill.Due)} is due.", field);
        else if (draft.Date < bill.Date)
            yield return new("billing.receipt.before_invoice", $"The invoice is of {bill.Date:dd-MM-yyyy}. Enter that date or a later one.", nameof(draft.Date));
    }
}
