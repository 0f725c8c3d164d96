using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Posting;
using ErpWeb.Inventory.StockMoves;

namespace ErpWeb.Inventory.Reports.Ageing;

/// <summary>Goods by how long they have been there: quantities and INR, one each for the spans of <see cref="StockAges"/>.</summary>
public sealed class AgedStock
{
    public decimal[] Quantities { get; } = new decimal[StockAges.Spans];

    public decimal[] Values { get; } = new decimal[StockAges.Spans];

    public decimal Quantity => Quantities.Sum();

    public decimal Value => Values.Sum();

    public void Add(AgedStock other)
    {
        for (var span = 0; span < StockAges.Spans; span++)
        {
            Quantities[span] += other.Quantities[span];
            Values[span] += other.Values[span];
        }
    }
}

/// <summary>How long goods have been where they are: by the purchase they are of where the oldest leave first, by the latest arrivals where an average mixes them. Pure.</summary>
public static class StockAges
{
    public const int Spans = 6;

    private static readonly int[] LastDays = [30, 60, 90, 180, 365];

    public static IReadOnlyList<string> Titles { get; } = ["0-30 days", "31-60", "61-90", "91-180", "181-365", "Over 365"];

    /// <summary>The span of goods that came so many days ago.</summary>
    public static int SpanOf(int days) => LastDays.Count(last => days > last);

    /// <param name="moves">All lines of one chain up to the end of the day.</param>
    /// <param name="firstCost">Rupees per unit that goods are thought to cost before any came.</param>
    public static AgedStock Of(ValuationMethod method, IReadOnlyList<StockMove> moves, DateOnly day, decimal firstCost)
    {
        var (quantity, value) = (moves.Sum(move => move.Quantity), moves.Sum(move => move.Value));
        if (quantity == 0 && value == 0)
            return new();
        var history = new ChainHistory(moves, [], firstCost);
        var aged = method is ValuationMethod.Fifo ? ByLayer(history, day) : ByArrival(history, day, quantity, value);
        // What a closed month keeps out of the day stands in the ledger later: the ledger's figure of the day counts.
        aged.Values[Array.IndexOf(aged.Values, aged.Values.Max())] += value - aged.Value;
        return aged;
    }

    private static AgedStock ByLayer(ChainHistory history, DateOnly day)
    {
        var dates = history.Moves.ToDictionary(move => move.Move.Id, move => move.Move.Date);
        var aged = new AgedStock();
        foreach (var layer in history.Replay(ValuationMethod.Fifo, _ => null).End.Layers)
            Put(aged, day, dates[layer.MoveId], layer.Quantity, layer.Value);
        return aged;
    }

    private static AgedStock ByArrival(ChainHistory history, DateOnly day, decimal quantity, decimal value)
    {
        var aged = new AgedStock();
        var left = quantity;
        foreach (var arrival in history.Moves.Reverse().Where(move => move.Move.Kind is StockMoveKind.In).TakeWhile(_ => left > 0))
        {
            var taken = Math.Min(left, arrival.Move.Quantity);
            Put(aged, day, arrival.Move.Date, taken, Shared.Kernel.Rounding.Money(value * taken / quantity));
            left -= taken;
        }
        if (left != 0)
            Put(aged, day, day, left, quantity == 0 ? 0 : Shared.Kernel.Rounding.Money(value * left / quantity));
        return aged;
    }

    private static void Put(AgedStock aged, DateOnly day, DateOnly came, decimal quantity, decimal value)
    {
        var span = SpanOf(day.DayNumber - came.DayNumber);
        aged.Quantities[span] += quantity;
        aged.Values[span] += value;
    }
}
