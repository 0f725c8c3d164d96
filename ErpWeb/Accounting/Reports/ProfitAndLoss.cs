using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Balances;

namespace ErpWeb.Accounting.Reports;

/// <summary>An account of a statement with its amount in the direction of its section: income and liabilities as credits, the rest as debits.</summary>
public sealed record StatementLine(AccountFacts Account, decimal Amount);

/// <summary>The statement of profit and loss of some days. Pure.</summary>
public sealed record ProfitAndLoss(IReadOnlyList<StatementLine> Income, IReadOnlyList<StatementLine> CostOfSales, IReadOnlyList<StatementLine> Expenses)
{
    public decimal GrossProfit => Income.Sum(line => line.Amount) - CostOfSales.Sum(line => line.Amount);

    /// <summary>Below zero for a loss.</summary>
    public decimal Profit => GrossProfit - Expenses.Sum(line => line.Amount);

    public static ProfitAndLoss Of(IReadOnlyList<AccountFacts> accounts, AccountSums sums) => new(
        Statement.Section(accounts, sums, AccountGroup.Income, isCredit: true),
        Statement.Section(accounts, sums, AccountGroup.CostOfSales, isCredit: false),
        Statement.Section(accounts, sums, AccountGroup.Expenses, isCredit: false));
}

/// <summary>What the two statements share. Pure.</summary>
public static class Statement
{
    /// <summary>The accounts of a group that have an amount.</summary>
    public static IReadOnlyList<StatementLine> Section(IReadOnlyList<AccountFacts> accounts, AccountSums sums, AccountGroup place, bool isCredit) =>
    [
        .. from account in accounts
           where account.Group == place
           let net = sums.Of(account).Net
           where net != 0
           select new StatementLine(account, isCredit ? -net : net),
    ];
}
