using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Valuation;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Posting;

/// <summary>A move with what it was worth so far and what it is worth now.</summary>
internal sealed class ValuedMove(StockMove move, decimal recorded, decimal revalued)
{
    public StockMove Move => move;

    /// <summary>What stands in the ledger for it: its own value with all that adjusts it. Zero for a move being posted.</summary>
    public decimal Recorded { get; } = recorded;

    /// <summary>What its document says goods that come in are worth.</summary>
    public decimal Stated => move.Value + revalued;

    /// <summary>What it is worth now, of the quantity's sign.</summary>
    public decimal Worth { get; set; } = recorded;

    /// <summary>Goods that come from another move and bring its cost along.</summary>
    public bool BringsCost => move is { Kind: StockMoveKind.In, FollowsId: not null };
}

/// <summary>All moves of one chain that count, in the order in which the goods moved, those being posted among them.</summary>
internal sealed class ChainHistory
{
    private readonly List<ValuedMove> _moves;

    /// <param name="stored">Lines of the chain in the ledger.</param>
    /// <param name="added">Lines being posted.</param>
    /// <param name="firstCost">Rupees per unit that goods are thought to cost before any came.</param>
    public ChainHistory(IReadOnlyList<StockMove> stored, IReadOnlyList<StockMove> added, decimal firstCost)
    {
        FirstCost = firstCost;
        var all = stored.Concat(added).ToList();
        var takenBack = all.Where(line => line.ReversesId is not null).Select(line => line.ReversesId!.Value).ToHashSet();
        var counting = all.Where(line => line.ReversesId is null && !takenBack.Contains(line.Id)).ToList();
        var adjustments = counting.Where(line => line.AdjustsId is not null).ToLookup(line => line.AdjustsId!.Value);
        var isNew = added.ToHashSet();
        _moves = [.. counting.Where(line => line.Kind is StockMoveKind.In or StockMoveKind.Out)
            .OrderBy(line => line.Date).ThenBy(line => line.Sequence)
            .Select(line => new ValuedMove(
                line,
                isNew.Contains(line) ? 0 : line.Value + adjustments[line.Id].Where(by => !isNew.Contains(by)).Sum(by => by.Value),
                adjustments[line.Id].Where(by => by.Kind is StockMoveKind.Revaluation).Sum(by => by.Value)))];
    }

    public IReadOnlyList<ValuedMove> Moves => _moves;

    public decimal FirstCost { get; }

    /// <summary>Values the chain anew.</summary>
    /// <param name="broughtCost">What goods that follow a move of another chain bring along; null leaves them as they are.</param>
    public ReplayedChain Replay(ValuationMethod method, Func<ValuedMove, decimal?> broughtCost)
    {
        foreach (var move in _moves.Where(move => move.Move.Kind is StockMoveKind.In))
            move.Worth = move.BringsCost ? broughtCost(move) ?? move.Worth : move.Stated;
        var replayed = ChainReplay.Run(method, _moves.Select(move => new ChainStep(move.Move.Id, move.Move.Quantity, move.Worth, move.Move.FollowsId)), FirstCost);
        foreach (var move in _moves)
            move.Worth = move.Move.Kind is StockMoveKind.Out ? -replayed.Costs[move.Move.Id] : replayed.Brought.GetValueOrDefault(move.Move.Id, move.Worth);
        return replayed;
    }

    /// <summary>Values the chain with goods that came back at what stands in the ledger for them, and those then at what the move that they follow comes to.</summary>
    public void ReplayAsReturned(ValuationMethod method)
    {
        foreach (var move in _moves.Where(move => move.Move.Kind is StockMoveKind.In))
            move.Worth = move.BringsCost ? move.Recorded : move.Stated;
        var costs = ChainReplay.Run(method, _moves.Select(move => new ChainStep(move.Move.Id, move.Move.Quantity, move.Worth, move.Move.Kind is StockMoveKind.Out ? move.Move.FollowsId : null)), FirstCost).Costs;
        var quantities = _moves.ToDictionary(move => move.Move.Id, move => move.Move.Quantity);
        foreach (var move in _moves)
        {
            if (move.Move.Kind is StockMoveKind.Out)
                move.Worth = -costs[move.Move.Id];
            else if (move.Move.FollowsId is { } source && costs.TryGetValue(source, out var cost))
                move.Worth = Rounding.Money(cost * move.Move.Quantity / -quantities[source]);
        }
    }
}
