using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Bins;

/// <summary>Where goods lie, for papers and lists, in the caller's context.</summary>
internal static class BinReader
{
    /// <summary>Codes by item; goods without a bin there are absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> OfWarehouseAsync(ErpDbContext db, Guid warehouseId, CancellationToken ct) =>
        (await OfAsync(db, warehouseId, null, ct)).ToDictionary(place => place.Key.ItemId, place => place.Value);

    /// <summary>Codes by warehouse and item.</summary>
    /// <param name="warehouseId">Null for all.</param>
    /// <param name="itemIds">Null for all.</param>
    public static async Task<IReadOnlyDictionary<(Guid WarehouseId, Guid ItemId), string>> OfAsync(ErpDbContext db, Guid? warehouseId, IReadOnlyCollection<Guid>? itemIds, CancellationToken ct)
    {
        if (itemIds is { Count: 0 })
            return new Dictionary<(Guid, Guid), string>();
        var places = db.ItemBins.AsNoTracking();
        if (warehouseId is { } warehouse)
            places = places.Where(place => place.WarehouseId == warehouse);
        if (itemIds is not null)
            places = places.Where(place => itemIds.Contains(place.ItemId));
        var found = await (
            from place in places
            join bin in db.Bins on new { place.TenantId, Id = place.BinId } equals new { bin.TenantId, bin.Id }
            orderby bin.Code
            select new { place.WarehouseId, place.ItemId, bin.Code }).ToListAsync(ct);
        return found.ToDictionary(place => (place.WarehouseId, place.ItemId), place => place.Code);
    }
}
