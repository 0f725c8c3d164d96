namespace ErpWeb.Shared.Kernel;

/// <summary>Spreads an amount so that the shares add up to it.</summary>
public static class Apportion
{
    private const decimal Paisa = 0.01m;

    /// <summary>
    /// Shares in proportion to the weights. Each is first cut down to whole paise; the paise left over go one each to
    /// those that lost most, the later one first. Without any weight all get alike.
    /// </summary>
    /// <param name="amount">INR, two decimals; may be negative.</param>
    /// <param name="weights">Zero or more each; at least one.</param>
    /// <returns>One share per weight: 10.00 over three equal weights gives 3.33, 3.33, 3.34.</returns>
    public static decimal[] Money(decimal amount, IReadOnlyList<decimal> weights)
    {
        var total = weights.Sum();
        var (whole, sign) = (Math.Abs(amount), Math.Sign(amount));
        var exact = weights.Select(weight => total == 0 ? whole / weights.Count : whole * (weight / total)).ToArray();
        var shares = exact.Select(share => Rounding.Down(share, 2)).ToArray();
        var leftOver = (int)((whole - shares.Sum()) / Paisa);
        var losers = Enumerable.Range(0, shares.Length).OrderByDescending(place => exact[place] - shares[place]).ThenByDescending(place => place);
        foreach (var place in losers.Take(leftOver)) shares[place] += Paisa;
        return [.. shares.Select(share => sign * share)];
    }
}
