using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Valuation;

/// <summary>One move of a chain, as its valuation sees it.</summary>
/// <param name="Quantity">Negative when goods leave.</param>
/// <param name="Value">What goods that come in are worth; of no account for those that leave.</param>
/// <param name="Follows">For goods that leave, the move whose goods leave first; for goods that come in, the move they left by: they bring its cost back.</param>
public readonly record struct ChainStep(Guid MoveId, decimal Quantity, decimal Value, Guid? Follows = null);

/// <summary>A chain valued from its first move to its last.</summary>
/// <param name="End">How it stands then.</param>
/// <param name="Costs">What the goods that left cost, by move.</param>
/// <param name="Brought">What the goods that came back to this chain brought with them, by move.</param>
/// <param name="Quantities">What was there after each step.</param>
public sealed record ReplayedChain(CostChain End, IReadOnlyDictionary<Guid, decimal> Costs, IReadOnlyDictionary<Guid, decimal> Brought, IReadOnlyList<decimal> Quantities);

/// <summary>Values a whole chain anew, as if every move had been entered on its own day. Pure.</summary>
public static class ChainReplay
{
    /// <summary>
    /// Goods that come back bring what they are known to have cost by then. Where more had left than was there, they cover
    /// a part of that, and two such costs could otherwise wait for each other without end.
    /// </summary>
    /// <param name="steps">In the order in which the goods moved.</param>
    /// <param name="firstCost">Rupees per unit that goods are thought to cost before any came.</param>
    public static ReplayedChain Run(ValuationMethod method, IEnumerable<ChainStep> steps, decimal firstCost)
    {
        var chain = new CostChain(method, [], firstCost);
        var (costs, issued, brought) = (new Dictionary<Guid, decimal>(), new Dictionary<Guid, decimal>(), new Dictionary<Guid, decimal>());
        var quantities = new List<decimal>();
        foreach (var step in steps)
        {
            if (step.Quantity < 0)
            {
                issued[step.MoveId] = -step.Quantity;
                costs[step.MoveId] = chain.Issue(step.MoveId, -step.Quantity, step.Follows);
            }
            else
            {
                var value = step.Value;
                if (step.Follows is { } source && costs.TryGetValue(source, out var cost))
                    value = brought[step.MoveId] = Rounding.Money(cost * step.Quantity / issued[source]);
                foreach (var trueUp in chain.Receive(step.MoveId, step.Quantity, value))
                    costs[trueUp.MoveId] += trueUp.Value;
            }
            quantities.Add(chain.Quantity);
        }
        return new(chain, costs, brought, quantities);
    }
}
