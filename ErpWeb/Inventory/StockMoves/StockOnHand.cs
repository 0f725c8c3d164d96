using System.Collections.ObjectModel;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.StockMoves;

internal sealed class StockOnHand : IStockOnHand
{
    public async Task<IReadOnlyDictionary<Guid, decimal>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        itemIds.Count == 0 ? ReadOnlyDictionary<Guid, decimal>.Empty
        : await db.StockMoves.AsNoTracking()
            .Where(move => itemIds.Contains(move.ItemId))
            .GroupBy(move => move.ItemId)
            .Select(moves => new { ItemId = moves.Key, Quantity = moves.Sum(move => move.Quantity) })
            .ToDictionaryAsync(item => item.ItemId, item => item.Quantity, ct);
}
