using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Counts;

/// <summary>What one who counts sees of a count: never what should be there.</summary>
/// <param name="Counted">Different goods that somebody has counted.</param>
/// <param name="Expected">Different goods to count; null when that is everything there is.</param>
/// <param name="Again">Names of goods to be counted again.</param>
/// <param name="Own">The latest entries of this person.</param>
public sealed record CountSheet(Guid Id, string Number, string Warehouse, CountStatus Status, int Counted, int? Expected, IReadOnlyList<string> Again, IReadOnlyList<OwnEntry> Own);

/// <summary>What this person counted.</summary>
public sealed record OwnEntry(Guid Id, string Name, string Unit, string LotNumber, decimal Quantity, DateTime CountedAtUtc);

/// <summary>Reads what people who count need.</summary>
public sealed class CountSheetReader(TenantDb tenantDb)
{
    private const int Latest = 8;

    public async Task<CountSheet?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountCount, ct);
        if (await db.StockCounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } count)
            return null;
        var warehouse = await db.Warehouses.Where(row => row.Id == count.WarehouseId).Select(row => row.Name).SingleAsync(ct);
        var standing = db.StockCountEntries.AsNoTracking().Where(entry => entry.CountId == id && !entry.IsWithdrawn);
        var rounds = await db.StockCountItems.AsNoTracking().Where(item => item.CountId == id).ToDictionaryAsync(item => item.ItemId, item => item.Round, ct);
        var counted = (await standing.Select(entry => new { entry.ItemId, entry.Round }).Distinct().ToListAsync(ct)).Where(entry => entry.Round == rounds.GetValueOrDefault(entry.ItemId)).Select(entry => entry.ItemId).ToHashSet();
        var again = rounds.Where(item => item.Value > 0 && !counted.Contains(item.Key)).Select(item => item.Key).ToList();
        var names = again.Count == 0 ? [] : await db.Items.AsNoTracking().Where(item => again.Contains(item.Id)).OrderBy(item => item.Name).Select(item => item.Name).ToListAsync(ct);
        var own = await (
            from entry in standing
            where entry.CountedById == db.Actor.UserId
            join item in db.Items on new { entry.TenantId, Id = entry.ItemId } equals new { item.TenantId, item.Id }
            join lot in db.Lots on new { entry.TenantId, Id = entry.LotId } equals new { lot.TenantId, lot.Id } into lots
            from lot in lots.DefaultIfEmpty()
            orderby entry.CountedAtUtc descending
            select new OwnEntry(entry.Id, item.Name, item.Unit, lot == null ? "" : lot.Number, entry.Quantity, entry.CountedAtUtc)).Take(Latest).ToListAsync(ct);
        return new(count.Id, count.Number, warehouse, count.Status, counted.Count, count.CoversAll ? null : rounds.Count, names, own);
    }

    /// <summary>Goods of the count for what was typed or scanned, an exact code or barcode first.</summary>
    public async Task<IReadOnlyList<CountGoods>> SuggestAsync(Guid id, string term, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountCount, ct);
        if (await db.StockCounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } count)
            return [];
        var items = db.Items.AsNoTracking().Where(item => item.Kind == ItemKind.Goods && item.Form == ItemForm.Single);
        if (!count.CoversAll)
            items = items.Where(item => db.StockCountItems.Any(named => named.CountId == id && named.ItemId == item.Id));
        foreach (var word in SearchWords.Of(term))
            items = items.Where(item => item.SearchText.Contains(word));
        var exact = PlainText.Of(term);
        var code = exact.ToUpperInvariant();
        var box = await db.ItemBarcodes.AsNoTracking().FirstOrDefaultAsync(row => row.Code == exact, ct);
        var boxed = box?.ItemId ?? Guid.Empty;
        var found = await items.OrderBy(item => item.Code == code || item.Barcode == exact || item.Id == boxed ? 0 : 1).ThenBy(item => item.Name).ThenBy(item => item.Id)
            .Take(10).Select(item => item.Id).ToListAsync(ct);
        var goods = new List<CountGoods>();
        foreach (var itemId in found)
        {
            if (await CountGoodsReader.FindAsync(db, count, itemId, ct) is { } one)
                goods.Add(one with { IsScanned = itemId == boxed || one.Code == code || (exact.Length > 0 && one.Barcode == exact), ScannedUnit = itemId == boxed && box!.Unit.Length > 0 ? box.Unit : null });
        }
        return goods;
    }
}
