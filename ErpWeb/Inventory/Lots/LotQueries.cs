using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Lots;

/// <summary>A batch or serial number on the list.</summary>
/// <param name="Quantity">What is there of it, in all warehouses.</param>
public sealed record LotRow(Guid Id, string Number, Guid ItemId, string ItemName, string Unit, ItemTracking Tracking, DateOnly? ExpiresOn, LotStatus Status, int Version, decimal Quantity);

/// <summary>Reads batches and serial numbers by item.</summary>
public sealed class LotQueries(TenantDb tenantDb)
{
    /// <summary>A batch as its form has it; null when it is not there.</summary>
    public async Task<LotDraft?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.LotView, ct);
        return await db.Lots.AsNoTracking().Where(lot => lot.Id == id)
            .Select(lot => new LotDraft { Id = lot.Id, Version = lot.Version, LotNumber = lot.Number, ExpiresOn = lot.ExpiresOn, State = lot.Status }).SingleOrDefaultAsync(ct);
    }

    /// <param name="onlyThere">Leaves out what is used up.</param>
    public async Task<PageOf<LotRow>> PageAsync(string? search, bool onlyThere, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.LotView, ct);
        var lots =
            from lot in db.Lots.AsNoTracking()
            join item in db.Items on new { lot.TenantId, Id = lot.ItemId } equals new { item.TenantId, item.Id }
            select new
            {
                Lot = lot,
                Item = item,
                Quantity = db.StockPositions.Where(position => position.LotId == lot.Id).Sum(position => position.Quantity),
            };
        foreach (var word in SearchWords.Of(search))
            lots = lots.Where(row => row.Lot.Number.ToLower().Contains(word) || row.Item.SearchText.Contains(word));
        if (onlyThere)
            lots = lots.Where(row => db.StockPositions.Any(position => position.LotId == row.Lot.Id && position.Quantity != 0));
        var skip = int.TryParse(cursor, out var place) && place > 0 ? place : 0;
        var rows = await lots.OrderBy(row => row.Item.Name).ThenBy(row => row.Lot.ExpiresOn).ThenBy(row => row.Lot.Number).ThenBy(row => row.Lot.Id)
            .Skip(skip).Take(size + 1)
            .Select(row => new LotRow(row.Lot.Id, row.Lot.Number, row.Item.Id, row.Item.Name, row.Item.Unit, row.Item.Tracking, row.Lot.ExpiresOn, row.Lot.Status, row.Lot.Version, row.Quantity))
            .ToListAsync(ct);
        return new([.. rows.Take(size)], rows.Count > size ? $"{skip + size}" : null, null);
    }
}
