using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Lots;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reports.Expiry;

/// <summary>Goods of a batch that is over or will be soon.</summary>
/// <param name="Value">INR; null for people who may not see what goods cost.</param>
public sealed record ExpiringStock(Guid ItemId, string Code, string Name, string Unit, string Batch, LotStatus Status, DateOnly ExpiresOn, string Warehouse, decimal Quantity, decimal? Value)
{
    /// <summary>Below zero when it is over already.</summary>
    public int DaysLeft(DateOnly today) => ExpiresOn.DayNumber - today.DayNumber;
}

/// <summary>Finds batches in stock that are over or will be within some days.</summary>
public sealed class StockExpiryQueries(TenantDb tenantDb, TenantContext tenant)
{
    /// <returns>What ends first, first.</returns>
    public async Task<IReadOnlyList<ExpiringStock>> UntilAsync(DateOnly last, Guid? warehouseId = null, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.View, ct);
        var seesCost = tenant.Rights.Allows(CatalogPermissions.CostView);
        return await (
            from lot in db.Lots.AsNoTracking()
            where lot.ExpiresOn != null && lot.ExpiresOn <= last
            join position in db.StockPositions on new { lot.ItemId, LotId = lot.Id } equals new { position.ItemId, position.LotId }
            where position.Quantity > 0 && (warehouseId == null || position.WarehouseId == warehouseId)
            join item in db.Items on lot.ItemId equals item.Id
            join warehouse in db.Warehouses on position.WarehouseId equals warehouse.Id
            orderby lot.ExpiresOn, item.Name, lot.Number, warehouse.Name
            select new ExpiringStock(
                item.Id, item.Code, item.Name, item.Unit, lot.Number, lot.Status, lot.ExpiresOn!.Value, warehouse.Name, position.Quantity, seesCost ? position.Value : null))
            .ToListAsync(ct);
    }
}
