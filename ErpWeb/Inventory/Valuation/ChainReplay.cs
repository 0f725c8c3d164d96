using ErpWeb.Catalog.Contracts;

namespace ErpWeb.Inventory.Valuation;

/// <summary>One move of a chain, as its valuation sees it.</summary>
/// <param name="Quantity">Negative when goods leave.</param>
/// <param name="Value">What goods that come in are worth; of no account for those that leave.</param>
/// <param name="Preferred">The move whose goods leave first.</param>
public readonly record struct ChainStep(Guid MoveId, decimal Quantity, decimal Value, Guid? Preferred = null);

/// <summary>A chain valued from its first move to its last.</summary>
/// <param name="End">How it stands then.</param>
/// <param name="Costs">What the goods that left cost, by move.</param>
/// <param name="Quantities">What was there after each step.</param>
public sealed record ReplayedChain(CostChain End, IReadOnlyDictionary<Guid, decimal> Costs, IReadOnlyList<decimal> Quantities);

/// <summary>Values a whole chain anew, as if every move had been entered on its own day. Pure.</summary>
public static class ChainReplay
{
    /// <param name="steps">In the order in which the goods moved.</param>
    /// <param name="firstCost">Rupees per unit that goods are thought to cost before any came.</param>
    public static ReplayedChain Run(ValuationMethod method, IEnumerable<ChainStep> steps, decimal firstCost)
    {
        var chain = new CostChain(method, [], firstCost);
        var costs = new Dictionary<Guid, decimal>();
        var quantities = new List<decimal>();
        foreach (var step in steps)
        {
            if (step.Quantity < 0)
                costs[step.MoveId] = chain.Issue(step.MoveId, -step.Quantity, step.Preferred);
            else
            {
                foreach (var trueUp in chain.Receive(step.MoveId, step.Quantity, step.Value))
                    costs[trueUp.MoveId] += trueUp.Value;
            }
            quantities.Add(chain.Quantity);
        }
        return new(chain, costs, quantities);
    }
}
