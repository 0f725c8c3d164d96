using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Balances;

namespace ErpWeb.Accounting.Reports;

/// <summary>The balance sheet at the end of a day, in the order of Schedule III to the Companies Act 2013. Pure.</summary>
/// <param name="EarlierProfit">Profit of years before this one that no year-end entry has moved to equity.</param>
/// <param name="Profit">Profit of the financial year so far, while it is not moved to equity.</param>
public sealed record BalanceSheet(
    IReadOnlyList<StatementLine> Equity,
    decimal EarlierProfit,
    decimal Profit,
    IReadOnlyList<StatementLine> NonCurrentLiabilities,
    IReadOnlyList<StatementLine> CurrentLiabilities,
    IReadOnlyList<StatementLine> NonCurrentAssets,
    IReadOnlyList<StatementLine> CurrentAssets)
{
    public decimal TotalEquity => Equity.Sum(line => line.Amount) + EarlierProfit + Profit;

    public decimal EquityAndLiabilities => TotalEquity + NonCurrentLiabilities.Sum(line => line.Amount) + CurrentLiabilities.Sum(line => line.Amount);

    public decimal Assets => NonCurrentAssets.Sum(line => line.Amount) + CurrentAssets.Sum(line => line.Amount);

    /// <param name="upTo">Everything posted up to the day.</param>
    /// <param name="thisYear">Everything posted in the day's financial year up to the day, year-end entries included.</param>
    public static BalanceSheet Of(IReadOnlyList<AccountFacts> accounts, AccountSums upTo, AccountSums thisYear)
    {
        var ofProfit = accounts.Where(account => account.IsOfProfit).ToList();
        var unclosed = -ofProfit.Sum(account => upTo.Of(account).Net);
        var profit = -ofProfit.Sum(account => thisYear.Of(account).Net);
        return new(
            Section(AccountGroup.Equity, true), unclosed - profit, profit,
            Section(AccountGroup.NonCurrentLiabilities, true), Section(AccountGroup.CurrentLiabilities, true),
            Section(AccountGroup.NonCurrentAssets, false), Section(AccountGroup.CurrentAssets, false));

        IReadOnlyList<StatementLine> Section(AccountGroup group, bool isCredit) => Statement.Section(accounts, upTo, group, isCredit);
    }
}
