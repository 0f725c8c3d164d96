using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Receipts.Cheques;

/// <summary>What must hold before a cheque is registered. Pure.</summary>
public static class ChequeRules
{
    public static Error OtherState { get; } = new("billing.cheque.state", "Somebody has moved this cheque on meanwhile.");
    public static Error ReasonMissing { get; } = new("billing.cheque.reason", "Say what the bank wrote, in at most 200 characters.", nameof(Cheque.BounceReason));

    public static Error DateOutside(DateOnly earliest) => new("billing.cheque.date", $"Enter a date from {earliest:dd-MM-yyyy} to today.", "On");

    public static List<Error> Check(ChequeDraft draft, IReadOnlyDictionary<Guid, OpenReceivable> bills, DateOnly today)
    {
        List<Error> errors = [];
        if (draft.ChequeNumber.Trim() is not { Length: > 0 and <= Cheque.NumberMaxLength } number || !number.All(char.IsAsciiDigit))
            errors.Add(new("billing.cheque.number", "Enter the number on the cheque, digits only.", nameof(draft.ChequeNumber)));
        if (draft.Bank.Trim().Length is 0 or > Cheque.BankMaxLength)
            errors.Add(new("billing.cheque.bank", "Enter the bank of the cheque.", nameof(draft.Bank)));
        if (draft.Amount is not ({ } amount and > 0 and <= Limits.GrandTotal) || !Rounding.Fits(amount, 2))
            errors.Add(new("billing.cheque.amount", "Enter the amount of the cheque, in rupees and paise.", nameof(draft.Amount)));
        if (draft.Date is not { } date || date > today.AddYears(2) || date < today.AddMonths(-3))
            errors.Add(new("billing.cheque.day", "Enter the date on the cheque; one older than three months is stale.", nameof(draft.Date)));
        if (draft.ReceivedOn is not { } received || received > today)
            errors.Add(new("billing.cheque.received", "Enter the day it was received.", nameof(draft.ReceivedOn)));
        if (draft.ReceivableId is { } bill && !bills.ContainsKey(bill))
            errors.Add(new("billing.cheque.bill", "Choose an open bill of this customer.", nameof(draft.ReceivableId)));
        return errors;
    }
}
