using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Positions;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Posting;

/// <summary>
/// Values anew every chain that lines of an earlier day, cancelled lines or new costs touch, and the chains that goods went
/// on to from there. Nothing else is read or changed.
/// </summary>
internal sealed class StockRecalculation(ErpDbContext db, StockFacts facts, IReadOnlyList<StockMove> added)
{
    // Goods sent to and fro between two places that both owe some make each cost wait for the other: the rest is paise.
    private const int MostReplays = 30;

    private readonly Dictionary<ChainKey, ChainHistory> _chains = [];
    private readonly Dictionary<Guid, ValuedMove> _moves = [];
    private readonly Queue<ChainKey> _waiting = new();
    private readonly Dictionary<ChainKey, int> _replays = [];

    public List<StockPosition> Positions { get; } = [];

    /// <summary>Moves in the ledger that are worth something else now.</summary>
    public IEnumerable<ValuedMove> Corrected => _moves.Values.Where(move =>
        !added.Contains(move.Move) && (move.Move.Kind is StockMoveKind.Out || move.BringsCost) && move.Worth != move.Recorded);

    /// <summary>Lines of transfers whose two ends are not worth the same now, or were not before, because the reckoning was cut off.</summary>
    public IReadOnlySet<Guid> Apart => _moves.Values
        .Where(arrived => arrived.BringsCost && arrived.Move.Counter is AccountRole.None && _moves.TryGetValue(arrived.Move.FollowsId!.Value, out var sent)
            && (IsCutOff(arrived) || IsCutOff(sent) || (!added.Contains(arrived.Move) && arrived.Recorded + sent.Recorded != 0)))
        .Select(arrived => arrived.Move.LineId).ToHashSet();

    /// <summary>A chain from which more left than was there, on the first such day.</summary>
    public Shortfall? Shortfall { get; private set; }

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var chain in added.Select(line => line.Chain).Distinct())
            _waiting.Enqueue(chain);
        while (_waiting.TryDequeue(out var chain))
            await ReplayAsync(chain, ct);
        foreach (var line in added.Where(line => line.Kind is StockMoveKind.In or StockMoveKind.Out && line.ReversesId is null))
            line.Value = _moves[line.Id].Worth;
    }

    private async Task ReplayAsync(ChainKey chain, CancellationToken ct)
    {
        var history = await LoadAsync(chain, ct);
        var before = history.Moves.Where(move => move.Move.Kind is StockMoveKind.Out).ToDictionary(move => move.Move.Id, move => move.Worth);
        var replayed = history.Replay(facts.MethodOf(chain), Brought);
        Note(chain, history, replayed);
        _replays[chain] = _replays.GetValueOrDefault(chain) + 1;
        await FollowAsync(chain, [.. history.Moves.Where(move => before.TryGetValue(move.Move.Id, out var worth) && worth != move.Worth)], ct);
    }

    private async Task<ChainHistory> LoadAsync(ChainKey chain, CancellationToken ct)
    {
        if (_chains.TryGetValue(chain, out var known))
            return known;
        await StockFactsReader.AddItemsAsync(db, facts, [chain.ItemId], ct);
        var stored = await db.StockMoves.AsNoTracking()
            .Where(line => line.ItemId == chain.ItemId && line.WarehouseId == chain.WarehouseId && line.LotId == chain.LotId)
            .ToListAsync(ct);
        var firstCost = await db.StockPositions.AsNoTracking()
            .Where(position => position.ItemId == chain.ItemId && position.WarehouseId == chain.WarehouseId && position.LotId == chain.LotId)
            .Select(position => (decimal?)position.FirstCost)
            .FirstOrDefaultAsync(ct);
        var history = _chains[chain] = new(stored, [.. added.Where(line => line.Chain == chain)], firstCost ?? facts.Items[chain.ItemId].PurchasePrice ?? 0);
        foreach (var move in history.Moves)
            _moves[move.Move.Id] = move;
        await KnowSourcesAsync(history, ct);
        return history;
    }

    // What comes back or arrives costs what it cost where it came from, even when nothing there changes now.
    private async Task KnowSourcesAsync(ChainHistory history, CancellationToken ct)
    {
        var unknown = history.Moves.Where(move => move.BringsCost && added.Contains(move.Move) && !_moves.ContainsKey(move.Move.FollowsId!.Value)).Select(move => move.Move.FollowsId!.Value).ToList();
        foreach (var source in added.Where(line => unknown.Contains(line.Id)))
            _moves[source.Id] = new(source, 0, 0);
        var stored = unknown.Where(id => !_moves.ContainsKey(id)).ToList();
        if (stored.Count == 0)
            return;
        var lines = await db.StockMoves.AsNoTracking().Where(line => stored.Contains(line.Id) || (line.AdjustsId != null && stored.Contains(line.AdjustsId.Value))).ToListAsync(ct);
        foreach (var source in lines.Where(line => line.AdjustsId is null))
            _moves[source.Id] = new(source, source.Value + lines.Where(line => line.AdjustsId == source.Id).Sum(line => line.Value), 0);
    }

    private decimal? Brought(ValuedMove arrived) => _moves.TryGetValue(arrived.Move.FollowsId!.Value, out var source)
        ? Shared.Kernel.Rounding.Money(-source.Worth * arrived.Move.Quantity / -source.Move.Quantity)
        : null;

    // Goods that came back to the chain they left were valued with it.
    private async Task FollowAsync(ChainKey from, IReadOnlyList<ValuedMove> changed, CancellationToken ct)
    {
        if (changed.Count == 0)
            return;
        var ids = changed.Select(move => move.Move.Id).ToList();
        var followers = added.Where(line => line is { Kind: StockMoveKind.In, FollowsId: { } id } && ids.Contains(id)).Select(line => line.Chain).ToHashSet();
        foreach (var some in ids.Chunk(500))
        {
            followers.UnionWith(await db.StockMoves.AsNoTracking()
                .Where(line => line.Kind == StockMoveKind.In && line.FollowsId != null && some.Contains(line.FollowsId.Value))
                .Select(line => new ChainKey(line.ItemId, line.WarehouseId, line.LotId))
                .ToListAsync(ct));
        }
        foreach (var chain in followers.Where(chain => chain != from && !_waiting.Contains(chain) && _replays.GetValueOrDefault(chain) < MostReplays))
            _waiting.Enqueue(chain);
    }

    private bool IsCutOff(ValuedMove move) => _replays.GetValueOrDefault(move.Move.Chain) == MostReplays;

    private void Note(ChainKey chain, ChainHistory history, Valuation.ReplayedChain replayed)
    {
        var last = history.Moves.LastOrDefault()?.Move;
        Positions.RemoveAll(position => position.Chain == chain);
        Positions.Add(new()
        {
            ItemId = chain.ItemId,
            WarehouseId = chain.WarehouseId,
            LotId = chain.LotId,
            Quantity = replayed.End.Quantity,
            Value = replayed.End.Value,
            LastCost = replayed.End.LastCost,
            FirstCost = history.FirstCost,
            LastDate = last?.Date ?? DateOnly.MinValue,
            Layers = LayersText.Of(replayed.End.Layers),
        });
        if (facts.PolicyOf(chain) is NegativeStock.Block && added.Where(line => line.Chain == chain).Sum(line => line.Quantity) < 0)
            Shortfall ??= FirstShortfall(chain, history, replayed);
    }

    private Shortfall? FirstShortfall(ChainKey chain, ChainHistory history, Valuation.ReplayedChain replayed)
    {
        var from = added.Where(line => line.Chain == chain).Min(line => line.Date);
        for (var index = 0; index < history.Moves.Count; index++)
        {
            if (history.Moves[index].Move.Date >= from && replayed.Quantities[index] < 0)
                return new(chain, history.Moves[index].Move, replayed.Quantities[index]);
        }
        return null;
    }
}

/// <summary>More left a chain than was there.</summary>
/// <param name="Move">The move at which it happened.</param>
/// <param name="Quantity">What was there after it, below zero.</param>
internal sealed record Shortfall(ChainKey Chain, StockMove Move, decimal Quantity);
