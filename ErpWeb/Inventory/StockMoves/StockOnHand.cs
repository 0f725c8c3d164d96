using System.Collections.ObjectModel;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.StockMoves;

internal sealed class StockOnHand : IStockOnHand
{
    public async Task<IReadOnlyDictionary<Guid, decimal>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        itemIds.Count == 0 ? ReadOnlyDictionary<Guid, decimal>.Empty
        : await db.StockPositions.AsNoTracking()
            .Where(position => itemIds.Contains(position.ItemId))
            .GroupBy(position => position.ItemId)
            .Select(positions => new { ItemId = positions.Key, Quantity = positions.Sum(position => position.Quantity) })
            .ToDictionaryAsync(item => item.ItemId, item => item.Quantity, ct);

    public async Task<IReadOnlySet<Guid>> MovedAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        itemIds.Count == 0 ? ReadOnlySet<Guid>.Empty
        : (await db.StockPositions.AsNoTracking().Where(position => itemIds.Contains(position.ItemId)).Select(position => position.ItemId).Distinct().ToListAsync(ct)).ToHashSet();
}
