using ErpWeb.Inventory.Bins;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Counts;

/// <summary>The paper on which a count is written by hand: goods in the way through the warehouse, never what should be there.</summary>
public sealed class CountPaperReader(TenantDb tenantDb)
{
    /// <summary>Null when there is no such count.</summary>
    public async Task<(Sheet Sheet, string Business)?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountCount, ct);
        if (await db.StockCounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } count)
            return null;
        var warehouse = await db.Warehouses.Where(row => row.Id == count.WarehouseId).Select(row => row.Name).SingleAsync(ct);
        var bins = await BinReader.OfWarehouseAsync(db, count.WarehouseId, ct);
        var goods = await (
            from position in db.StockPositions.AsNoTracking()
            where position.WarehouseId == count.WarehouseId && position.Quantity != 0 && (count.CoversAll || db.StockCountItems.Any(named => named.CountId == id && named.ItemId == position.ItemId))
            join item in db.Items on new { position.TenantId, Id = position.ItemId } equals new { item.TenantId, item.Id }
            join lot in db.Lots on new { position.TenantId, Id = position.LotId } equals new { lot.TenantId, lot.Id } into lots
            from lot in lots.DefaultIfEmpty()
            orderby item.Name, item.Id, lot!.Number
            select new { item.Id, item.Code, item.Name, item.Unit, Batch = lot!.Number }).ToListAsync(ct);
        var rows = goods.Select(one => (Bin: bins.GetValueOrDefault(one.Id, ""), Goods: one)).OrderBy(row => row.Bin.Length == 0).ThenBy(row => row.Bin, StringComparer.Ordinal);
        return (
            new("Count sheet", $"{count.Number}, {warehouse}", IndianDate.Format(count.Date),
                [new("Bin"), new("Item", Place: SheetPlace.Main), new("Code"), new("Batch"), new("Unit"), new("Counted", SheetColumnKind.Quantity, SheetPlace.End)],
                [.. rows.Select(row => new SheetRow(row.Bin, row.Goods.Name, row.Goods.Code, row.Goods.Batch, row.Goods.Unit, "______"))]),
            await db.BusinessProfiles.Select(profile => profile.LegalName).SingleAsync(ct));
    }
}
