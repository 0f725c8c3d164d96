using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Counter.Sales;

namespace ErpWeb.Counter.Shifts;

/// <summary>What a shift posts to the general ledger besides its sales. Pure.</summary>
public static class ShiftPosting
{
    /// <summary>The kinds of money that are counted at the end.</summary>
    public static IReadOnlyList<TenderKind> Counted { get; } = [TenderKind.Cash, TenderKind.Upi, TenderKind.Card];

    /// <summary>Cash from or for elsewhere; the accountant moves it on from the account of cash moved at the counter.</summary>
    public static JournalDraft Moved(decimal amount) => JournalDraft.Of(
        JournalDraftLine.Debit(AccountRole.Cash, amount),
        JournalDraftLine.Credit(AccountRole.CounterCash, amount));

    /// <summary>What was counted beyond, or short of, what should be there.</summary>
    public static JournalDraft Variance(IReadOnlyList<ShiftCount> counts) => JournalDraft.Of(
        counts.SelectMany(count => new[]
        {
            JournalDraftLine.Debit(AccountOf(count.Kind), count.Counted - count.Expected),
            JournalDraftLine.Credit(AccountRole.CashVariance, count.Counted - count.Expected),
        }));

    public static AccountRole AccountOf(TenderKind kind) => kind switch
    {
        TenderKind.Upi => AccountRole.UpiClearing,
        TenderKind.Card => AccountRole.CardClearing,
        _ => AccountRole.Cash,
    };
}
