using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Posting;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Verification;

/// <summary>Values every chain anew from its first move and compares each cost with what stands in the ledger.</summary>
internal sealed class CostsRule : IBooksRule
{
    public string Sentence => "The cost of all goods that left follows from what was paid for them";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var settings = await db.StockSettings.AsNoTracking().FirstOrDefaultAsync(ct) ?? new();
        var methods = await db.Items.AsNoTracking().Where(item => item.Valuation != null).ToDictionaryAsync(item => item.Id, item => item.Valuation!.Value, ct);
        var firstCosts = (await db.StockPositions.AsNoTracking().ToListAsync(ct)).ToDictionary(position => position.Chain, position => position.FirstCost);
        var faults = new List<ValuedMove>();
        var chain = new List<StockMove>();
        var moves = db.StockMoves.AsNoTracking().OrderBy(move => move.ItemId).ThenBy(move => move.WarehouseId).ThenBy(move => move.LotId).AsAsyncEnumerable();
        await foreach (var move in moves.WithCancellation(ct))
        {
            if (chain.Count > 0 && chain[0].Chain != move.Chain)
                Check();
            chain.Add(move);
        }
        Check();
        var names = faults.Count == 0 ? [] : await PositionsRule.NamesAsync(db, [.. faults.Select(fault => fault.Move.ItemId).Distinct()], ct);
        return [.. faults.Take(BooksFault.Most).Select(fault => new BooksFault(
            $"{fault.Move.SourceNumber}: {names.GetValueOrDefault(fault.Move.ItemId)} left at {IndianNumber.Rupees(-fault.Recorded)}, by its purchases it cost {IndianNumber.Rupees(-fault.Worth)}", fault.Move.SourceType, fault.Move.SourceId))];

        void Check()
        {
            if (chain.Count > 0)
                faults.AddRange(Wrong(new([.. chain], [], firstCosts.GetValueOrDefault(chain[0].Chain)), methods.GetValueOrDefault(chain[0].ItemId, settings.Valuation)));
            chain.Clear();
        }
    }

    /// <summary>
    /// Moves whose cost does not follow. The first release let goods that came back before they were bought cost what they
    /// turned out to have cost, not what was known by then; that adds up as well, and stays until something moves the chain.
    /// </summary>
    internal static IReadOnlyList<ValuedMove> Wrong(ChainHistory history, Catalog.Contracts.ValuationMethod method)
    {
        history.Replay(method, _ => null);
        List<ValuedMove> wrong = [.. history.Moves.Where(move => move.Worth != move.Recorded)];
        if (wrong.Count == 0)
            return [];
        history.ReplayAsReturned(method);
        return history.Moves.All(move => move.Worth == move.Recorded) ? [] : wrong;
    }
}
