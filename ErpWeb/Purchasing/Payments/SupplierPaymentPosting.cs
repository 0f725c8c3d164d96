using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;

namespace ErpWeb.Purchasing.Payments;

/// <summary>What a payment posts: payables and advances against money, discount received and what the supplier owed; of money in another currency also the bank's charges and what the rate cost. Pure.</summary>
public static class SupplierPaymentPosting
{
    /// <param name="accountId">The account that the money leaves, when a person chose one.</param>
    public static JournalDraft Journal(SupplierPayment payment, Guid? accountId = null, ForeignSettlement? foreign = null) => JournalDraft.Of(
        JournalDraftLine.Debit(AccountRole.Payables, payment.Amount + payment.Discount + payment.FromCredit - payment.Advance, payment.PartyId),
        JournalDraftLine.Debit(AccountRole.SupplierAdvances, payment.Advance, payment.PartyId),
        JournalDraftLine.Debit(AccountRole.BankCharges, foreign?.Charges ?? 0),
        JournalDraftLine.Debit(AccountRole.ExchangeDifference, foreign?.Gain ?? 0),
        Money(payment, accountId) with { Amount = foreign is null ? payment.Amount : foreign.Worth + foreign.Charges },
        JournalDraftLine.Credit(AccountRole.DiscountReceived, payment.Discount),
        JournalDraftLine.Credit(AccountRole.SupplierAdvances, payment.FromCredit, payment.PartyId));

    private static JournalDraftLine Money(SupplierPayment payment, Guid? accountId) =>
        accountId is { } chosen ? JournalDraftLine.Credit(chosen, payment.Amount) : JournalDraftLine.Credit(MoneyAccount(payment.From), payment.Amount);

    private static AccountRole MoneyAccount(PaidFrom from) => from switch
    {
        PaidFrom.Cash => AccountRole.Cash,
        PaidFrom.Upi => AccountRole.UpiClearing,
        PaidFrom.Card => AccountRole.CardClearing,
        _ => AccountRole.Bank,
    };
}
