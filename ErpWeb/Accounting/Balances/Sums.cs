using ErpWeb.Accounting.Accounts;

namespace ErpWeb.Accounting.Balances;

/// <summary>What was posted to an account: INR, two decimals, neither side below zero.</summary>
public readonly record struct Sums(decimal Debit, decimal Credit)
{
    /// <summary>Above zero for a debit balance, below for a credit balance.</summary>
    public decimal Net => Debit - Credit;

    public static Sums operator +(Sums one, Sums other) => new(one.Debit + other.Debit, one.Credit + other.Credit);

    public static Sums operator -(Sums one, Sums other) => new(one.Debit - other.Debit, one.Credit - other.Credit);
}

/// <summary>An account as reports see it.</summary>
public sealed record AccountFacts(Guid Id, string Code, string Name, AccountGroup Group, AccountRole Role, AccountKind Kind, bool IsActive)
{
    /// <summary>Whether it holds cash or lies with a bank.</summary>
    public bool IsMoney => Kind is not AccountKind.None;

    /// <summary>Whether the statement of profit and loss shows it, and not the balance sheet.</summary>
    public bool IsOfProfit => Group is AccountGroup.Income or AccountGroup.CostOfSales or AccountGroup.Expenses;
}

/// <summary>What was posted to each account within some days, or up to a day.</summary>
public sealed class AccountSums(IReadOnlyDictionary<Guid, Sums> sums)
{
    public static AccountSums None { get; } = new(new Dictionary<Guid, Sums>());

    public Sums Of(AccountFacts account) => sums.GetValueOrDefault(account.Id);

    public AccountSums Plus(AccountSums other) => Joined(other, (one, two) => one + two);

    public AccountSums Minus(AccountSums other) => Joined(other, (one, two) => one - two);

    internal IReadOnlyDictionary<Guid, Sums> All => sums;

    private AccountSums Joined(AccountSums other, Func<Sums, Sums, Sums> join) =>
        new(sums.Keys.Union(other.All.Keys).ToDictionary(id => id, id => join(sums.GetValueOrDefault(id), other.All.GetValueOrDefault(id))));
}
