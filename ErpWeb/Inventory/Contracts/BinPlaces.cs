using ErpWeb.Inventory.Bins;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Contracts;

/// <summary>Where goods lie in the store from which a business sells and into which it receives.</summary>
public static class BinPlaces
{
    /// <summary>Codes by item, in the caller's context; goods without a bin there are absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> OfStoreAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        var store = await db.Warehouses.Where(warehouse => warehouse.IsDefault).Select(warehouse => warehouse.Id).SingleAsync(ct);
        return (await BinReader.OfAsync(db, store, itemIds, ct)).ToDictionary(place => place.Key.ItemId, place => place.Value);
    }
}
