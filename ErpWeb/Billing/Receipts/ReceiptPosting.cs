using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;

namespace ErpWeb.Billing.Receipts;

/// <summary>What a receipt posts: the account of its mode against receivables. Pure.</summary>
public static class ReceiptPosting
{
    public static JournalDraft Journal(Receipt receipt) => JournalDraft.Of(
        JournalDraftLine.Debit(MoneyAccount(receipt.Mode), receipt.Amount),
        JournalDraftLine.Credit(AccountRole.Receivables, receipt.Amount, receipt.PartyId));

    private static AccountRole MoneyAccount(PaymentMode mode) => mode switch
    {
        PaymentMode.Cash => AccountRole.Cash,
        PaymentMode.Upi => AccountRole.UpiClearing,
        PaymentMode.Card => AccountRole.CardClearing,
        _ => AccountRole.Bank,
    };
}
