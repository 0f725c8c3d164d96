using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.LandedCosts;

/// <summary>Shares charges out among the goods they were paid for. Pure.</summary>
public static class LandedCostCalculator
{
    /// <summary>What falls on each line of goods, in their order: every charge is spread by its own measure, exact to the paisa.</summary>
    /// <example>Freight 100 by quantity over 1 and 2 pieces, customs 90 by value over 300 and 600 rupees: 33.33 + 30 and 66.67 + 60.</example>
    public static IReadOnlyList<decimal> Share(LandedCostDraft draft, IReadOnlyList<LandedGoods> goods)
    {
        var shares = new decimal[goods.Count];
        if (goods.Count == 0)
            return shares;
        foreach (var charge in draft.Charges.Where(charge => charge.Amount is > 0 && Rounding.Fits(charge.Amount.Value, 2)))
        {
            var parts = Apportion.Money(charge.Amount!.Value, [.. goods.Select(line => MeasureOf(line, charge.SpreadBy, draft))]);
            for (var place = 0; place < parts.Length; place++)
                shares[place] += parts[place];
        }
        return shares;
    }

    public static decimal MeasureOf(LandedGoods goods, SpreadBy by, LandedCostDraft draft) => by switch
    {
        SpreadBy.Quantity => goods.Quantity,
        SpreadBy.Weight => Math.Max(0, draft.Weights.GetValueOrDefault(goods.LineId) ?? 0),
        _ => goods.Value,
    };
}
