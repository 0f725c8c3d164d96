using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;

namespace ErpWeb.Credit.Opening;

/// <summary>What an open bill of the time before the books posts: the party's control account against opening balance equity. Pure.</summary>
public static class OpeningBillPosting
{
    public static JournalDraft Journal(OpeningBill bill) => JournalDraft.Of(bill.Kind switch
    {
        OpeningBillKind.CustomerBill => [JournalDraftLine.Debit(AccountRole.Receivables, bill.Amount, bill.PartyId), JournalDraftLine.Credit(AccountRole.OpeningEquity, bill.Amount)],
        OpeningBillKind.CustomerAdvance => [JournalDraftLine.Debit(AccountRole.OpeningEquity, bill.Amount), JournalDraftLine.Credit(AccountRole.CustomerAdvances, bill.Amount, bill.PartyId)],
        OpeningBillKind.SupplierBill => [JournalDraftLine.Debit(AccountRole.OpeningEquity, bill.Amount), JournalDraftLine.Credit(AccountRole.Payables, bill.Amount, bill.PartyId)],
        _ => [JournalDraftLine.Debit(AccountRole.SupplierAdvances, bill.Amount, bill.PartyId), JournalDraftLine.Credit(AccountRole.OpeningEquity, bill.Amount)],
    });
}
