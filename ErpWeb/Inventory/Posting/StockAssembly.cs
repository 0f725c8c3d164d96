using ErpWeb.Accounting.Accounts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;

namespace ErpWeb.Inventory.Posting;

/// <summary>Turns what a document says into lines of the stock ledger, their cost still unknown. Pure.</summary>
/// <param name="lastSequence">The last place taken in the stock ledger for this posting.</param>
internal sealed class StockAssembly(StockPosting posting, StockFacts facts, IReadOnlyDictionary<Guid, StockMove> linked, long lastSequence)
{
    private readonly List<StockMove> _moves = [];
    private long _sequence = lastSequence - PlacesOf(posting);

    /// <summary>How many lines of the stock ledger a posting makes.</summary>
    public static int PlacesOf(StockPosting posting) => posting.In.Count + posting.Out.Count + (posting.Transfers.Count * 2) + posting.Revaluations.Count;

    public static IEnumerable<Guid> ItemsOf(StockPosting posting) =>
        posting.In.Select(line => line.ItemId).Concat(posting.Out.Select(line => line.ItemId)).Concat(posting.Transfers.Select(line => line.ItemId));

    public IReadOnlyList<StockMove> Build()
    {
        foreach (var line in posting.Out)
            Add(StockMoveKind.Out, line.LineId, new(line.ItemId, line.WarehouseId ?? facts.Default.Id, line.LotId ?? Guid.Empty), -line.Quantity, 0, Linked(line.ReturnsLineId));
        foreach (var line in posting.In)
            Add(StockMoveKind.In, line.LineId, new(line.ItemId, line.WarehouseId ?? facts.Default.Id, line.LotId ?? Guid.Empty), line.Quantity, line.Value, Linked(line.ReturnsLineId));
        foreach (var line in posting.Transfers)
            Add(line);
        foreach (var line in posting.Revaluations)
            Add(line);
        return _moves;
    }

    private void Add(StockTransfer line)
    {
        var lot = line.LotId ?? Guid.Empty;
        var sent = Add(StockMoveKind.Out, line.LineId, new(line.ItemId, line.FromWarehouseId, lot), -line.Quantity, 0, null);
        var arrived = Add(StockMoveKind.In, line.LineId, new(line.ItemId, line.ToWarehouseId, lot), line.Quantity, 0, sent.Id);
        sent.Counter = arrived.Counter = AccountRole.None;
    }

    private void Add(StockRevaluation line)
    {
        var move = linked[line.LineId];
        Add(StockMoveKind.Revaluation, line.LineId, move.Chain, 0, line.Delta, null).AdjustsId = move.Id;
    }

    private Guid? Linked(Guid? lineId) => lineId is { } id && linked.TryGetValue(id, out var move) ? move.Id : null;

    private StockMove Add(StockMoveKind kind, Guid lineId, ChainKey chain, decimal quantity, decimal value, Guid? follows)
    {
        var move = new StockMove
        {
            Id = Ids.New(),
            ItemId = chain.ItemId,
            WarehouseId = chain.WarehouseId,
            LotId = chain.LotId,
            Date = posting.Date,
            Sequence = ++_sequence,
            Kind = kind,
            Quantity = quantity,
            Value = value,
            Counter = posting.Counter,
            LineId = lineId,
            FollowsId = follows,
            SourceType = posting.Source.Type,
            SourceId = posting.Source.Id,
            SourceNumber = posting.Source.Number,
        };
        _moves.Add(move);
        return move;
    }
}
