namespace ErpWeb.Inventory.Reports.Movers;

/// <summary>A: the few items that make most of the turnover; C: the many that make little.</summary>
public enum TurnoverClass { A, B, C }

/// <summary>Sorts items by what they contribute. Pure.</summary>
public static class TurnoverClasses
{
    private const decimal ShareOfA = 0.8m;
    private const decimal ShareOfAB = 0.95m;

    /// <summary>An item belongs to the class in which its turnover begins, counted from the largest: up to 80 % is A, up to 95 % B. What is not sold is C.</summary>
    /// <param name="turnovers">INR by item.</param>
    public static IReadOnlyDictionary<Guid, TurnoverClass> Of(IEnumerable<KeyValuePair<Guid, decimal>> turnovers)
    {
        var sorted = turnovers.OrderByDescending(item => item.Value).ThenBy(item => item.Key).ToList();
        var total = sorted.Where(item => item.Value > 0).Sum(item => item.Value);
        var classes = new Dictionary<Guid, TurnoverClass>();
        var before = 0m;
        foreach (var (id, turnover) in sorted)
        {
            classes[id] = turnover <= 0 ? TurnoverClass.C : before < total * ShareOfA ? TurnoverClass.A : before < total * ShareOfAB ? TurnoverClass.B : TurnoverClass.C;
            before += turnover;
        }
        return classes;
    }
}
