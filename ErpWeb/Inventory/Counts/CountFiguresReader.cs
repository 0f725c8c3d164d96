using ErpWeb.Inventory.Goods;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Counts;

/// <summary>What a count says so far.</summary>
internal sealed record CountFigures(IReadOnlyList<CountVariance> Counted, IReadOnlyList<UncountedGoods> Uncounted);

/// <summary>
/// Holds what was counted against the books as they were at the last entry of each chain: what is there now, less what
/// has moved since. Sales after the count therefore change nothing.
/// </summary>
internal static class CountFiguresReader
{
    public static async Task<CountFigures> ReadAsync(ErpDbContext db, StockCount count, CancellationToken ct)
    {
        var rounds = await db.StockCountItems.AsNoTracking().Where(item => item.CountId == count.Id).ToDictionaryAsync(item => item.ItemId, item => item.Round, ct);
        var entries = await EntriesAsync(db, count.Id, rounds, ct);
        var positions = await db.StockPositions.AsNoTracking().Where(position => position.WarehouseId == count.WarehouseId).ToListAsync(ct);
        var now = positions.ToDictionary(position => position.Chain, position => position.Quantity);
        var since = entries.Count == 0 ? 0 : entries.Min(entry => entry.AfterSequence);
        var later = entries.Count == 0 ? [] : await db.StockMoves.AsNoTracking()
            .Where(move => move.WarehouseId == count.WarehouseId && move.Sequence > since && move.Quantity != 0)
            .Select(move => new { move.ItemId, move.LotId, move.Sequence, move.Quantity })
            .ToListAsync(ct);
        var laterOf = later.ToLookup(move => new ChainKey(move.ItemId, count.WarehouseId, move.LotId));
        var byChain = entries.GroupBy(entry => new ChainKey(entry.ItemId, count.WarehouseId, entry.LotId)).ToList();
        var scope = byChain.Select(chain => chain.Key.ItemId).Concat(rounds.Keys).Concat(positions.Select(position => position.ItemId)).Distinct().ToList();
        var items = await db.Items.AsNoTracking().Where(item => scope.Contains(item.Id)).ToDictionaryAsync(item => item.Id, ct);
        var lots = await db.Lots.AsNoTracking().Where(lot => scope.Contains(lot.ItemId)).ToDictionaryAsync(lot => lot.Id, lot => lot.Number, ct);
        var unitCost = await GoodsReader.UnitCostsAsync(db, [.. byChain.Select(chain => chain.Key.ItemId).Distinct()], ct);

        var counted = byChain.Select(chain => new CountVariance(
            chain.Key.ItemId, items[chain.Key.ItemId].Code, items[chain.Key.ItemId].Name, items[chain.Key.ItemId].Unit,
            chain.Key.LotId, lots.GetValueOrDefault(chain.Key.LotId, ""),
            chain.Sum(entry => entry.Quantity),
            now.GetValueOrDefault(chain.Key) - laterOf[chain.Key].Where(move => move.Sequence > chain.Max(entry => entry.AfterSequence)).Sum(move => move.Quantity),
            unitCost(chain.Key.ItemId, count.WarehouseId),
            rounds.GetValueOrDefault(chain.Key.ItemId),
            [.. chain]));
        var seen = byChain.Select(chain => chain.Key).ToHashSet();
        var uncounted = positions
            .Where(position => position.Quantity != 0 && !seen.Contains(position.Chain) && (count.CoversAll || rounds.ContainsKey(position.ItemId)))
            .Select(position => new UncountedGoods(position.ItemId, items[position.ItemId].Code, items[position.ItemId].Name, items[position.ItemId].Unit, lots.GetValueOrDefault(position.LotId, ""), position.Quantity));
        return new(
            [.. counted.OrderBy(line => line.Name, StringComparer.OrdinalIgnoreCase).ThenBy(line => line.LotNumber)],
            [.. uncounted.OrderBy(line => line.Name, StringComparer.OrdinalIgnoreCase).ThenBy(line => line.LotNumber)]);
    }

    private static async Task<List<StockCountEntry>> EntriesAsync(ErpDbContext db, Guid countId, Dictionary<Guid, int> rounds, CancellationToken ct)
    {
        var entries = await db.StockCountEntries.AsNoTracking().Where(entry => entry.CountId == countId && !entry.IsWithdrawn).OrderBy(entry => entry.CountedAtUtc).ToListAsync(ct);
        return [.. entries.Where(entry => entry.Round == rounds.GetValueOrDefault(entry.ItemId))];
    }
}
