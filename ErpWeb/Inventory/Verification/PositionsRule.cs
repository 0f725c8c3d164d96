using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Verification;

/// <summary>How goods stand follows from how they moved, and where nothing is left nothing is worth anything.</summary>
internal sealed class PositionsRule : IBooksRule
{
    public string Sentence => "Stock on hand is the sum of all moves, in quantity and value";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var moved = await db.StockMoves.AsNoTracking()
            .GroupBy(move => new { move.ItemId, move.WarehouseId, move.LotId })
            .Select(chain => new { chain.Key, Quantity = chain.Sum(move => move.Quantity), Value = chain.Sum(move => move.Value) })
            .ToDictionaryAsync(chain => new StockMoves.ChainKey(chain.Key.ItemId, chain.Key.WarehouseId, chain.Key.LotId), chain => (chain.Quantity, chain.Value), ct);
        var kept = await db.StockPositions.AsNoTracking().ToListAsync(ct);
        var standing = kept.ToDictionary(position => position.Chain, position => (position.Quantity, position.Value));
        var wrong = moved.Keys.Union(standing.Keys)
            .Where(chain => moved.GetValueOrDefault(chain) != standing.GetValueOrDefault(chain) || standing.GetValueOrDefault(chain) is { Quantity: 0, Value: not 0 })
            .Take(BooksFault.Most).ToList();
        if (wrong.Count == 0)
            return [];
        var names = await NamesAsync(db, [.. wrong.Select(chain => chain.ItemId).Distinct()], ct);
        return [.. wrong.Select(chain => new BooksFault($"{names.GetValueOrDefault(chain.ItemId)}: on hand {Words(standing.GetValueOrDefault(chain))}, by its moves {Words(moved.GetValueOrDefault(chain))}"))];
    }

    internal static Task<Dictionary<Guid, string>> NamesAsync(ErpDbContext db, List<Guid> itemIds, CancellationToken ct) =>
        db.Items.AsNoTracking().Where(item => itemIds.Contains(item.Id)).ToDictionaryAsync(item => item.Id, item => item.Name, ct);

    private static string Words((decimal Quantity, decimal Value) position) => $"{IndianNumber.Format(position.Quantity, 0, 4)} worth {IndianNumber.Rupees(position.Value)}";
}
