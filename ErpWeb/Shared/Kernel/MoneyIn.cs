namespace ErpWeb.Shared.Kernel;

/// <summary>An amount in rupees or another currency, as people read it.</summary>
/// <param name="Currency">Null for rupees.</param>
public readonly record struct MoneyIn(Currency? Currency, decimal Amount)
{
    /// <example>₹33,300.00; USD 400.00.</example>
    public override string ToString() => Currency is null ? IndianNumber.Rupees(Amount) : Currency.Format(Amount);

    /// <summary>One sum for each currency, rupees first; what comes to nothing is left out.</summary>
    public static IReadOnlyList<MoneyIn> Sums(IEnumerable<MoneyIn> amounts) =>
    [
        .. amounts.GroupBy(money => money.Currency).Select(same => new MoneyIn(same.Key, same.Sum(money => money.Amount)))
            .Where(sum => sum.Amount != 0).OrderBy(sum => sum.Currency?.Code ?? "", StringComparer.Ordinal),
    ];

    /// <summary>Sums as one text.</summary>
    /// <example>₹1,200.00 + USD 400.00; ₹0.00 where there is nothing.</example>
    public static string Text(IEnumerable<MoneyIn> amounts) => Sums(amounts) is { Count: > 0 } sums ? string.Join(" + ", sums) : IndianNumber.Rupees(0);

    public static MoneyIn operator -(MoneyIn money) => money with { Amount = -money.Amount };
}
