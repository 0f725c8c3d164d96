using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Lots;

/// <summary>A batch or serial number that lies in a warehouse.</summary>
public sealed record LotThere(Guid Id, string Number, DateOnly? ExpiresOn, LotStatus Status, decimal Quantity);

/// <summary>Batches and serial numbers for documents, in the order in which they should leave: what expires first, first.</summary>
public sealed class LotReader(TenantDb tenantDb)
{
    /// <param name="warehouseId">Null is the default store.</param>
    public async Task<IReadOnlyList<LotThere>> ThereAsync(Guid itemId, Guid? warehouseId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.LotView, ct);
        return await ThereAsync(db, itemId, warehouseId, ct);
    }

    /// <summary>The pieces with a serial number, two at most.</summary>
    internal static Task<List<Lot>> PiecesAsync(ErpDbContext db, string number, CancellationToken ct) => db.Lots.AsNoTracking()
        .Where(lot => lot.Number == number && db.Items.Any(item => item.Id == lot.ItemId && item.Tracking == ItemTracking.Serial)).OrderBy(lot => lot.Id).Take(2).ToListAsync(ct);

    internal static async Task<IReadOnlyList<LotThere>> ThereAsync(ErpDbContext db, Guid itemId, Guid? warehouseId, CancellationToken ct)
    {
        var lots = await (
            from position in db.StockPositions.AsNoTracking()
            join lot in db.Lots on new { position.TenantId, Id = position.LotId } equals new { lot.TenantId, lot.Id }
            join warehouse in db.Warehouses on new { position.TenantId, Id = position.WarehouseId } equals new { warehouse.TenantId, warehouse.Id }
            where position.ItemId == itemId && position.Quantity > 0 && (warehouseId == null ? warehouse.IsDefault : warehouse.Id == warehouseId)
            select new LotThere(lot.Id, lot.Number, lot.ExpiresOn, lot.Status, position.Quantity)).ToListAsync(ct);
        return [.. lots.OrderBy(lot => lot.ExpiresOn ?? DateOnly.MaxValue).ThenBy(lot => lot.Number, StringComparer.Ordinal)];
    }
}
