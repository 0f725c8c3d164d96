using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Settlements;

namespace ErpWeb.Billing.Receipts;

/// <summary>What money received posts. Pure.</summary>
public static class ReceiptPosting
{
    /// <summary>The accounts where it lies against receivables and, for what no bill takes, advances; with the GST on an advance; of money in another currency also the bank's charges and what the rate brought.</summary>
    public static JournalDraft Journal(Receipt receipt, IEnumerable<ReceiptTender> tenders, decimal settled, AdvanceTax? tax, ForeignSettlement? foreign = null) => JournalDraft.Of(
    [
        .. tenders.Select(tender => JournalDraftLine.Debit(tender.AccountId, tender.Amount)),
        JournalDraftLine.Debit(AccountRole.BankCharges, foreign?.Charges ?? 0),
        JournalDraftLine.Credit(AccountRole.ExchangeDifference, foreign?.Gain ?? 0),
        JournalDraftLine.Credit(AccountRole.Receivables, settled, receipt.PartyId),
        JournalDraftLine.Credit(AccountRole.CustomerAdvances, receipt.Amount - settled, receipt.PartyId),
        .. tax is null ? [] : AdvanceTaxPosting.Due(tax.Cgst, tax.Sgst, tax.Igst),
    ]);

    /// <summary>The account where money of a mode usually lies.</summary>
    public static AccountRole MoneyAccount(PaymentMode mode) => mode switch
    {
        PaymentMode.Cash => AccountRole.Cash,
        PaymentMode.Upi => AccountRole.UpiClearing,
        PaymentMode.Card => AccountRole.CardClearing,
        _ => AccountRole.Bank,
    };
}
