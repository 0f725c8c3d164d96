using ErpWeb.Billing.Receipts.Cheques;
using ErpWeb.Billing.Receipts.Refunds;
using ErpWeb.Credit.Diary;
using ErpWeb.Credit.Interest;
using ErpWeb.Credit.Limits;
using ErpWeb.Credit.Links;
using ErpWeb.Credit.Reminders;
using ErpWeb.Credit.Settlements;
using ErpWeb.Parties;
using static ErpWeb.Audit.Wording.FieldForm;

namespace ErpWeb.Audit.Wording;

/// <summary>The words for what receivables log.</summary>
internal static class CreditLogKinds
{
    private static readonly (string, LogField)[] Document = [("Number", new("Number")), ("Date", new("Date", Date)), ("PartyName", new("Customer")), ("Amount", new("Amount", Money)), ("Reason", new("Reason"))];

    private static readonly (string, LogField) OfParty = ("PartyId", new("Customer", Record, Of: nameof(Party)));

    public static IEnumerable<LogKind> All { get; } =
    [
        LogKinds.Kind(nameof(Refund), "Refund", "/billing/refunds/{0}", [.. Document, ("Credit", new("Paid back of")), ("Mode", new("Paid by", Choice, LogChoices.PaymentModes)), ("Reference", new("Reference"))]),
        LogKinds.Kind(nameof(Cheque), "Cheque", "/billing/cheques", [.. Document, ("Bank", new("Bank")), ("Note", new("Note"))]),
        LogKinds.Kind(nameof(CreditAllocation), "Use of a customer's money", null,
            [("Credit", new("Receipt or credit note")), ("Bill", new("Bill")), ("Date", new("Date", Date)), ("Amount", new("Amount", Money)), ("Reason", new("Reason"))]),
        LogKinds.Kind(nameof(CustomerDebitNote), "Customer debit note", "/credit/debit-notes/{0}", [.. Document, ("Lines", new("For"))]),
        LogKinds.Kind(nameof(CustomerTerms), "Credit limit", null,
        [
            ("LimitAmount", new("May owe up to", Money)), ("LimitDays", new("Days overdue", Number)), ("LimitBills", new("Open bills", Number)), ("IsOnHold", new("On hold", YesNo)),
            ("Note", new("Note")), ("NoReminders", new("No reminders", YesNo)), ("CollectorId", LogField.Hidden), ("CollectorName", new("Collector")),
        ]),
        LogKinds.Kind(nameof(CreditOverride), "Leave beyond the credit limit", null,
        [
            OfParty, ("Reason", new("Reason")), ("FromUtc", new("From", Moment)), ("UntilUtc", new("Until", Moment)), ("GivenById", LogField.Hidden), ("GivenBy", new("Given by")),
            ("WithdrawnAtUtc", new("Withdrawn", Moment)),
        ]),
        LogKinds.Kind(nameof(CollectionSettings), "Rules of collection", "/settings/collections",
        [
            ("SendsMails", new("Sends reminders", YesNo)), ("ReminderDays", new("Days from the due date")), ("InterestSlabs", new("Interest")), ("BounceCharge", new("Charge for a bounced cheque", Money)),
        ]),
        LogKinds.Kind(nameof(DiaryNote), "Note of the collection diary", null,
        [
            OfParty, ("AtUtc", new("Written", Moment)), ("Date", new("Date", Date)), ("Text", new("Text")), ("PromisedOn", new("Promised by", Date)), ("PromisedAmount", new("Promised", Money)),
            ("ClosedAtUtc", new("Done", Moment)), ("WrittenById", LogField.Hidden), ("WrittenBy", new("Written by")),
        ]),
        LogKinds.Kind(nameof(CustomerLink), "Link of a customer", null,
        [
            OfParty, ("TokenHash", LogField.Hidden), ("CreatedAtUtc", new("Made", Moment)), ("ExpiresAtUtc", new("Good until", Moment)), ("CreatedById", LogField.Hidden), ("CreatedBy", new("Made by")),
            ("RevokedAtUtc", new("Revoked", Moment)),
        ]),
    ];
}
