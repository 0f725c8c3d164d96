using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Valuation;

/// <summary>
/// The cost of one item in one warehouse as goods come and go. Parts of a layer are rounded to the paisa and the last part
/// takes what remains, so that nothing in stock is worth nothing (Ind AS 2: first in first out, or weighted average). Pure.
/// </summary>
public sealed class CostChain
{
    private readonly ValuationMethod _method;
    private readonly LinkedList<CostLayer> _layers;

    /// <param name="layers">What is there, oldest first.</param>
    /// <param name="lastCost">Rupees per unit that goods are thought to cost when there are none.</param>
    public CostChain(ValuationMethod method, IEnumerable<CostLayer> layers, decimal lastCost)
    {
        (_method, _layers, LastCost) = (method, new(layers), lastCost);
        (Quantity, Value) = (_layers.Sum(layer => layer.Quantity), _layers.Sum(layer => layer.Value));
    }

    public decimal Quantity { get; private set; }

    public decimal Value { get; private set; }

    /// <summary>Rupees per unit of what moved last, four decimals.</summary>
    public decimal LastCost { get; private set; }

    public IReadOnlyCollection<CostLayer> Layers => _layers;

    /// <summary>Goods come in. What had left before any came is covered first and gets its true cost.</summary>
    /// <param name="value">INR for the whole quantity.</param>
    public IReadOnlyList<TrueUp> Receive(Guid moveId, decimal quantity, decimal value)
    {
        (Quantity, Value) = (Quantity + quantity, Value + value);
        LastCost = Rounding.To(value / quantity, 4);
        var trueUps = new List<TrueUp>();
        while (quantity > 0 && _layers.First is { Value: { Quantity: < 0 } owed } node)
        {
            var covered = Math.Min(quantity, -owed.Quantity);
            var cost = Part(value, covered, quantity);
            var thought = Part(-owed.Value, covered, -owed.Quantity);
            if (cost != thought)
                trueUps.Add(new(owed.MoveId, cost - thought));
            Value -= cost - thought;
            (quantity, value) = (quantity - covered, value - cost);
            Shrink(node, -covered, -thought);
        }
        if (quantity > 0)
            Add(new(moveId, quantity, value));
        return trueUps;
    }

    /// <summary>Goods leave.</summary>
    /// <param name="preferred">The move whose goods leave first when some are still there, as in a return to the supplier.</param>
    /// <returns>Their cost in INR; provisional for the part that was not there.</returns>
    public decimal Issue(Guid moveId, decimal quantity, Guid? preferred = null)
    {
        var cost = 0m;
        if (preferred is { } id && Find(id) is { } wanted)
            cost += Take(wanted, ref quantity);
        while (quantity > 0 && _layers.First is { Value.Quantity: > 0 } oldest)
            cost += Take(oldest, ref quantity);
        if (quantity > 0)
            cost += Owe(moveId, quantity);
        return cost;
    }

    private decimal Take(LinkedListNode<CostLayer> node, ref decimal quantity)
    {
        var layer = node.Value;
        var taken = Math.Min(quantity, layer.Quantity);
        var cost = Part(layer.Value, taken, layer.Quantity);
        LastCost = Rounding.To(layer.Value / layer.Quantity, 4);
        (Quantity, Value, quantity) = (Quantity - taken, Value - cost, quantity - taken);
        Shrink(node, taken, cost);
        return cost;
    }

    private decimal Owe(Guid moveId, decimal quantity)
    {
        var cost = Rounding.Money(quantity * LastCost);
        (Quantity, Value) = (Quantity - quantity, Value - cost);
        _layers.AddLast(new CostLayer(moveId, -quantity, -cost));
        return cost;
    }

    private void Add(CostLayer layer)
    {
        if (_method is ValuationMethod.MovingAverage && _layers.First is { } mixed)
        {
            mixed.Value = new(Guid.Empty, mixed.Value.Quantity + layer.Quantity, mixed.Value.Value + layer.Value);
            return;
        }
        _layers.AddLast(layer);
    }

    private void Shrink(LinkedListNode<CostLayer> node, decimal quantity, decimal value)
    {
        if (node.Value.Quantity == quantity)
            _layers.Remove(node);
        else
            node.Value = node.Value with { Quantity = node.Value.Quantity - quantity, Value = node.Value.Value - value };
    }

    private LinkedListNode<CostLayer>? Find(Guid moveId)
    {
        for (var node = _layers.First; node is not null; node = node.Next)
        {
            if (node.Value.MoveId == moveId && node.Value.Quantity > 0)
                return node;
        }
        return null;
    }

    private static decimal Part(decimal value, decimal quantity, decimal whole) => quantity == whole ? value : Rounding.Money(value * quantity / whole);
}
