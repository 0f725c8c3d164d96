using ErpWeb.Credit.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Payments;

/// <summary>What must hold before money leaves. Returns every broken rule, each with its field.</summary>
public static class SupplierPaymentRules
{
    /// <param name="bills">The open bills of the supplier by id.</param>
    /// <param name="credit">Rupees that the supplier owes.</param>
    public static List<Error> Check(SupplierPaymentDraft draft, SupplierFacts? supplier, IReadOnlyDictionary<Guid, OpenBill> bills, decimal credit, DateOnly? closedThrough, DateOnly today)
    {
        List<Error> errors = [.. PurchaseErrors.CheckDate(draft.Date, closedThrough, today)];
        if (supplier is null)
            errors.Add(draft.PartyId is null ? PurchaseErrors.SupplierMissing : PurchaseErrors.SupplierUnknown);
        if (draft.Reference.Length > SupplierPayment.ReferenceMaxLength)
            errors.Add(new("purchasing.payment.reference", $"A reference has at most {SupplierPayment.ReferenceMaxLength} characters.", nameof(draft.Reference)));
        if (draft.Notes.Length > PurchaseDocument.NotesMaxLength)
            errors.Add(PurchaseErrors.NotesTooLong);
        // Money in another currency was checked in it; what it is booked at may even be less than nothing when only advances are used.
        if (draft.Foreign is null)
            errors.AddRange(CheckAmounts(draft, credit));
        for (var index = 0; index < draft.Parts.Count; index++)
            errors.AddRange(CheckPart(draft.Parts[index], index, draft, bills));
        if (draft.Parts.GroupBy(part => part.BillId).Any(group => group.Count() > 1))
            errors.Add(new("purchasing.payment.twice", "A bill stands here twice.", nameof(draft.Parts)));
        return errors;
    }

    private static IEnumerable<Error> CheckAmounts(SupplierPaymentDraft draft, decimal credit)
    {
        if (!IsAmount(draft.Amount))
            yield return new("purchasing.payment.amount", "Enter the amount paid, in rupees and paise.", nameof(draft.Amount));
        if (!IsAmount(draft.Discount))
            yield return new("purchasing.payment.discount", "Enter the discount in rupees and paise.", nameof(draft.Discount));
        if (!IsAmount(draft.FromCredit))
            yield return new("purchasing.payment.credit", "Enter what is taken from advances in rupees and paise.", nameof(draft.FromCredit));
        else if (draft.FromCredit > credit)
            yield return new("purchasing.payment.more_than_credit", $"The supplier holds {IndianNumber.Rupees(credit)} of advances and returns.", nameof(draft.FromCredit));
        if (draft.Available <= 0)
            yield return new("purchasing.payment.nothing", "Enter what is paid.", nameof(draft.Amount));
        else if (draft.Shared > draft.Available)
            yield return new("purchasing.payment.shared_too_much", $"The bills take {IndianNumber.Rupees(draft.Shared)}, but only {IndianNumber.Rupees(draft.Available)} are paid.", nameof(draft.Amount));
        else if (draft.Advance > (draft.Amount ?? 0))
            yield return new("purchasing.payment.unused", "A discount or an advance must pay a bill. Share it among the bills.", draft.FromCredit > 0 ? nameof(draft.FromCredit) : nameof(draft.Discount));
    }

    private static IEnumerable<Error> CheckPart(DuePart part, int index, SupplierPaymentDraft draft, IReadOnlyDictionary<Guid, OpenBill> bills)
    {
        var field = $"Parts[{index}].{nameof(part.Amount)}";
        if (!IsAmount(part.Amount))
            yield return new("purchasing.payment.part", "Enter an amount of zero or more.", field);
        else if (part.Amount is null or 0)
            yield break;
        else if (bills.GetValueOrDefault(part.BillId) is not { } bill)
            yield return new("purchasing.payment.bill", "Nothing is owed on this bill any more.", field);
        else if (part.Amount > bill.Due)
            yield return new("purchasing.payment.more_than_due", $"Only {IndianNumber.Rupees(bill.Due)} is owed on {bill.Number}.", field);
        else if (draft.Date < bill.Date)
            yield return new("purchasing.payment.before_bill", $"Bill {bill.Number} is of {bill.Date:dd-MM-yyyy}. Enter that date or a later one.", nameof(draft.Date));
    }

    private static bool IsAmount(decimal? amount) => amount is null or >= 0 and <= Limits.GrandTotal && Rounding.Fits(amount ?? 0, 2);
}
