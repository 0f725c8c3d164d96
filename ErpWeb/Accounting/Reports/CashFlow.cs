using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Balances;

namespace ErpWeb.Accounting.Reports;

/// <summary>Where money came from and went, by account (direct) and from the profit (indirect). Amounts above zero are money in. Pure.</summary>
/// <param name="Operating">By the accounts on the other side of what moved cash and bank accounts.</param>
/// <param name="WorkingCapital">For each current asset and liability, what its change freed or tied up.</param>
/// <param name="WithoutMoney">Depreciation and whatever else changed fixed assets, loans and equity without moving money.</param>
public sealed record CashFlow(
    decimal Opening,
    IReadOnlyList<StatementLine> Operating,
    IReadOnlyList<StatementLine> Investing,
    IReadOnlyList<StatementLine> Financing,
    decimal Closing,
    decimal Profit,
    IReadOnlyList<StatementLine> WorkingCapital,
    decimal WithoutMoney)
{
    public decimal FromOperations => Operating.Sum(line => line.Amount);

    public decimal FromInvesting => Investing.Sum(line => line.Amount);

    public decimal FromFinancing => Financing.Sum(line => line.Amount);

    public decimal Net => FromOperations + FromInvesting + FromFinancing;

    /// <summary>Operations once more, reached from the profit.</summary>
    public decimal FromProfit => Profit + WorkingCapital.Sum(line => line.Amount) + WithoutMoney;

    /// <param name="opening">Everything posted before the days.</param>
    /// <param name="within">Everything posted within the days.</param>
    /// <param name="againstMoney">The other sides of the entries that moved money within the days.</param>
    public static CashFlow Of(IReadOnlyList<AccountFacts> accounts, AccountSums opening, AccountSums within, AccountSums againstMoney)
    {
        var money = accounts.Where(account => account.IsMoney).ToList();
        var before = money.Sum(account => opening.Of(account).Net);
        var investing = Flows(IsInvesting);
        var financing = Flows(IsFinancing);
        var rest = accounts.Where(account => !account.IsMoney).ToList();
        return new(
            before, Flows(account => !IsInvesting(account) && !IsFinancing(account)), investing, financing,
            before + money.Sum(account => within.Of(account).Net),
            -rest.Where(account => account.IsOfProfit).Sum(account => within.Of(account).Net),
            [.. rest.Where(IsWorking).Select(account => new StatementLine(account, -within.Of(account).Net)).Where(line => line.Amount != 0)],
            -rest.Where(account => IsInvesting(account) || IsFinancing(account)).Sum(account => within.Of(account).Net) - investing.Concat(financing).Sum(line => line.Amount));

        IReadOnlyList<StatementLine> Flows(Func<AccountFacts, bool> isOf) =>
            [.. accounts.Where(account => !account.IsMoney && isOf(account)).Select(account => new StatementLine(account, -againstMoney.Of(account).Net)).Where(line => line.Amount != 0)];
    }

    private static bool IsInvesting(AccountFacts account) => account.Group is AccountGroup.NonCurrentAssets;

    private static bool IsFinancing(AccountFacts account) => account.Group is AccountGroup.Equity or AccountGroup.NonCurrentLiabilities;

    private static bool IsWorking(AccountFacts account) => account.Group is AccountGroup.CurrentAssets or AccountGroup.CurrentLiabilities;
}
