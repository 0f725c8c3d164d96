using System.Runtime.InteropServices;
using ErpWeb.Inventory.Posting;
using ErpWeb.Inventory.StockMoves;

namespace ErpWeb.Inventory.Reports.Ageing;

/// <summary>Goods that were bought on one day.</summary>
public readonly record struct BoughtGoods(DateOnly On, decimal Quantity);

/// <summary>
/// When goods were bought that came from another warehouse, or back from a customer: moving them makes nothing younger. The
/// oldest of a place are taken to have gone first. Pure.
/// </summary>
internal sealed class StockOrigins
{
    private sealed record Layer(Guid MoveId, DateOnly On, decimal Quantity);

    private readonly Dictionary<ChainKey, List<Layer>> _places = [];
    private readonly Dictionary<Guid, List<BoughtGoods>> _left = [];
    private readonly Dictionary<Guid, IReadOnlyList<BoughtGoods>> _came = [];

    private StockOrigins(IEnumerable<StockMove> moves)
    {
        foreach (var move in moves)
        {
            var place = CollectionsMarshal.GetValueRefOrAddDefault(_places, move.Chain, out _) ??= [];
            if (move.Kind is StockMoveKind.Out)
                _left[move.Id] = Take(place, -move.Quantity, move.FollowsId);
            else
                place.AddRange(Arrive(move).Select(goods => new Layer(move.Id, goods.On, goods.Quantity)));
        }
    }

    /// <param name="chains">All places of one item.</param>
    public static StockOrigins Of(IEnumerable<ChainHistory> chains)
    {
        var moves = chains.SelectMany(chain => chain.Moves).Select(move => move.Move).ToList();
        return new(moves.Exists(move => move is { Kind: StockMoveKind.In, FollowsId: not null }) ? moves.OrderBy(move => move.Date).ThenBy(move => move.Sequence) : []);
    }

    /// <summary>The goods of an arrival that are still there when so many are, the oldest having left first.</summary>
    public IEnumerable<BoughtGoods> Rest(StockMove arrival, decimal quantity)
    {
        foreach (var goods in _came.TryGetValue(arrival.Id, out var came) ? came.Reverse() : [new(arrival.Date, arrival.Quantity)])
        {
            var taken = Math.Min(quantity, goods.Quantity);
            if (taken > 0)
                yield return goods with { Quantity = taken };
            quantity -= taken;
        }
    }

    private IReadOnlyList<BoughtGoods> Arrive(StockMove move)
    {
        if (move.FollowsId is not { } source || !_left.TryGetValue(source, out var sent))
            return [new(move.Date, move.Quantity)];
        List<BoughtGoods> came = [];
        var open = move.Quantity;
        while (open > 0 && sent.Count > 0)
        {
            var goods = sent[0];
            var taken = Math.Min(open, goods.Quantity);
            came.Add(goods with { Quantity = taken });
            open -= taken;
            if (taken == goods.Quantity)
                sent.RemoveAt(0);
            else
                sent[0] = goods with { Quantity = goods.Quantity - taken };
        }
        // Goods that left before they came have no day of their own.
        if (open > 0)
            came.Add(new(move.Date, open));
        return _came[move.Id] = came;
    }

    private static List<BoughtGoods> Take(List<Layer> place, decimal quantity, Guid? returned)
    {
        List<BoughtGoods> taken = [];
        while (quantity > 0 && place.Count > 0)
        {
            var at = Math.Max(0, place.FindIndex(layer => layer.MoveId == returned));
            var layer = place[at];
            var part = Math.Min(quantity, layer.Quantity);
            taken.Add(new(layer.On, part));
            quantity -= part;
            if (part == layer.Quantity)
                place.RemoveAt(at);
            else
                place[at] = layer with { Quantity = layer.Quantity - part };
        }
        return taken;
    }
}
