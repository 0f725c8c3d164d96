using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Posting;
using ErpWeb.Inventory.StockMoves;

namespace ErpWeb.Inventory.Reports.Ageing;

/// <summary>Goods by how long ago they were bought: quantities and INR, one each for the spans of <see cref="StockAges"/>.</summary>
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

/// <summary>How long ago goods were bought: by the purchase they are of where the oldest leave first, by the latest arrivals where an average mixes them. Pure.</summary>
public static class StockAges
{
    public const int Spans = 6;

    private static readonly int[] LastDays = [30, 60, 90, 180, 365];

    public static IReadOnlyList<string> Titles { get; } = ["0-30 days", "31-60", "61-90", "91-180", "181-365", "Over 365"];

    /// <summary>The span of goods that came so many days ago.</summary>
    public static int SpanOf(int days) => LastDays.Count(last => days > last);

    /// <param name="history">One chain up to the end of the day.</param>
    /// <param name="standing">What the ledger says is there at the end of the day.</param>
    internal static AgedStock Of(ValuationMethod method, ChainHistory history, StockOrigins origins, (decimal Quantity, decimal Value) standing, DateOnly day)
    {
        var (quantity, value) = standing;
        if (quantity == 0 && value == 0)
            return new();
        var aged = new AgedStock();
        if (method is ValuationMethod.Fifo)
            PutLayers(aged, history, origins, day);
        else
            PutArrivals(aged, history, origins, day, quantity, value);
        // What a closed month keeps out of the day stands in the ledger later: the ledger's figure of the day counts.
        aged.Values[Array.IndexOf(aged.Values, aged.Values.Max())] += value - aged.Value;
        return aged;
    }

    private static void PutLayers(AgedStock aged, ChainHistory history, StockOrigins origins, DateOnly day)
    {
        var moves = history.Moves.ToDictionary(move => move.Move.Id, move => move.Move);
        foreach (var layer in history.Replay(ValuationMethod.Fifo, _ => null).End.Layers)
        {
            var left = (layer.Quantity, layer.Value);
            foreach (var goods in origins.Rest(moves[layer.MoveId], layer.Quantity))
                left = Put(aged, day, goods, left);
            if (left.Quantity != 0 || left.Value != 0)
                Put(aged, day, new(moves[layer.MoveId].Date, left.Quantity), left);
        }
    }

    private static void PutArrivals(AgedStock aged, ChainHistory history, StockOrigins origins, DateOnly day, decimal quantity, decimal value)
    {
        var left = (Quantity: quantity, Value: value);
        foreach (var arrival in history.Moves.Reverse().Where(move => move.Move.Kind is StockMoveKind.In).TakeWhile(_ => left.Quantity > 0))
        {
            foreach (var goods in origins.Rest(arrival.Move, Math.Min(left.Quantity, arrival.Move.Quantity)))
                left = Put(aged, day, goods, left);
        }
        if (left.Quantity != 0)
            Put(aged, day, new(day, left.Quantity), left);
    }

    // Goods take their share of the value; the last of them take what is left.
    private static (decimal Quantity, decimal Value) Put(AgedStock aged, DateOnly day, BoughtGoods goods, (decimal Quantity, decimal Value) left)
    {
        var value = left.Quantity == goods.Quantity ? left.Value : Shared.Kernel.Rounding.Money(left.Value * goods.Quantity / left.Quantity);
        var span = SpanOf(day.DayNumber - goods.On.DayNumber);
        aged.Quantities[span] += goods.Quantity;
        aged.Values[span] += value;
        return (left.Quantity - goods.Quantity, left.Value - value);
    }
}
