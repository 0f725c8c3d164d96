using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Positions;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Posting;

/// <summary>One posting on its way into the stock ledger: its lines with their cost, what they correct, and how the goods stand then.</summary>
internal sealed class StockRun(ErpDbContext db, StockFacts facts, DateOnly date)
{
    private IReadOnlyList<StockMove> _added = [];

    public StockFacts Facts => facts;

    /// <summary>Why the goods cannot move.</summary>
    public Error? Refusal { get; private set; }

    /// <summary>Lines of the document itself.</summary>
    public IReadOnlyList<StockMove> Added => _added;

    /// <summary>Lines that change the cost of other documents.</summary>
    public IReadOnlyList<StockMove> Corrections { get; private set; } = [];

    public IReadOnlyList<StockPosition> Positions { get; private set; } = [];

    /// <summary>Lines of transfers whose two ends are not worth the same, because the reckoning between two warehouses was cut off.</summary>
    public IReadOnlySet<Guid> Apart { get; private set; } = new HashSet<Guid>();

    public IEnumerable<StockMove> Lines => _added.Concat(Corrections);

    /// <summary>Services move nothing, and what is told apart by batch or number must name it.</summary>
    public void Check(StockPosting posting) => Refusal = StockRefusals.Check(posting, facts);

    /// <summary>Values the lines from how the goods stand, or, where that is not enough, from their history.</summary>
    public async Task ValueAsync(IReadOnlyList<StockMove> added, CancellationToken ct)
    {
        var items = added.Select(line => line.ItemId).Distinct().ToList();
        var positions = await ReadPlan.ReadAsync<StockPosition>(db, nameof(StockPosition.ItemId), items, ct);
        var byChain = positions.ToDictionary(position => position.Chain);
        if (StockAppend.IsEnough(added, byChain))
        {
            var append = new StockAppend(facts, byChain, await LinkedMoves.UnitWorthAsync(db, added, ct));
            append.Run(added);
            if (!append.OwesTrueCost)
            {
                (_added, Positions) = (added, [.. append.Positions(date)]);
                Refuse(append.Shortfall, byChain);
                return;
            }
        }
        await RecalculateAsync(added, ct);
    }

    /// <summary>Values the lines, and all that depends on them, from the history.</summary>
    public async Task RecalculateAsync(IReadOnlyList<StockMove> added, CancellationToken ct)
    {
        var recalculation = new StockRecalculation(db, facts, added);
        await recalculation.RunAsync(ct);
        var last = added.MaxBy(line => line.Sequence)!;
        _added = added;
        Positions = recalculation.Positions;
        Apart = recalculation.Apart;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        Corrections = [.. recalculation.Corrected.Select(move => StockReversal.Correction(move, facts.CorrectionDay(move.Move.Date, date, db.Actor.UserId, now), last))];
        Refuse(recalculation.Shortfall, null);
    }

    public PostedStock Result(StockPosting posting) => new(
        _added.Where(line => line.Quantity != 0).GroupBy(line => line.LineId).ToDictionary(line => line.Key, WorthOf),
        [.. Positions.Where(position => position.Quantity < 0 && posting.Out.Any(line => line.ItemId == position.ItemId))
            .Select(position => new StockShortage(position.ItemId, facts.Items[position.ItemId].Name, facts.Warehouses[position.WarehouseId].Name, position.Quantity))],
        [.. Corrections.GroupBy(line => (line.SourceType, line.SourceId, line.SourceNumber, line.Date))
            .Select(document => new StockCorrection(new(document.Key.SourceType, document.Key.SourceId, document.Key.SourceNumber), document.Key.Date, -document.Where(line => line.Quantity == 0).Sum(line => line.Value)))]);

    // A line that sends goods elsewhere has a move at either end.
    private static decimal WorthOf(IEnumerable<StockMove> line) =>
        line.Any(move => move.Quantity < 0) ? -line.Where(move => move.Quantity < 0).Sum(move => move.Value) : line.Sum(move => move.Value);

    private void Refuse(Shortfall? shortfall, Dictionary<ChainKey, StockPosition>? before)
    {
        if (shortfall is null)
            return;
        var moving = -_added.Where(line => line.Chain == shortfall.Chain && line.Quantity < 0).Sum(line => line.Quantity);
        var available = before is null ? shortfall.Quantity + moving : before.GetValueOrDefault(shortfall.Chain)?.Quantity ?? 0;
        Refusal = StockRefusals.Short(facts, shortfall, available, isNow: before is not null);
    }
}
