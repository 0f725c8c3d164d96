using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Bins;

/// <summary>Where goods lie, for papers and lists, in the caller's context.</summary>
internal static class BinReader
{
    /// <summary>Codes by item; goods without a bin there are absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> OfWarehouseAsync(ErpDbContext db, Guid warehouseId, CancellationToken ct) => await (
        from place in db.ItemBins.AsNoTracking()
        where place.WarehouseId == warehouseId
        join bin in db.Bins on new { place.TenantId, Id = place.BinId } equals new { bin.TenantId, bin.Id }
        select new { place.ItemId, bin.Code }).ToDictionaryAsync(place => place.ItemId, place => place.Code, ct);
}
