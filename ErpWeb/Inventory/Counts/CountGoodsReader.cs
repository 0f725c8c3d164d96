using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Lots;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Counts;

/// <summary>Goods as the one who counts sees them.</summary>
/// <param name="Round">How often it was already to be counted again.</param>
/// <param name="Lots">Batches or serial numbers it may have.</param>
public sealed record CountGoods(Guid Id, string Code, string Name, string Unit, ItemTracking Tracking, string Barcode, int Round, IReadOnlyList<Lot> Lots)
{
    /// <summary>Units beside its own.</summary>
    public IReadOnlyList<OtherUnit> Units { get; init; } = [];
    /// <summary>The unit whose barcode was scanned; null is the item's own.</summary>
    public string? ScannedUnit { get; init; }
    /// <summary>Whether what was typed is its code or one of its barcodes.</summary>
    public bool IsScanned { get; init; }
}

/// <summary>Reads the goods that a count is about.</summary>
internal static class CountGoodsReader
{
    /// <summary>The item; null when it is no goods of the tenant, or not part of the count.</summary>
    public static async Task<CountGoods?> FindAsync(ErpDbContext db, StockCount count, Guid itemId, CancellationToken ct)
    {
        var named = await db.StockCountItems.AsNoTracking().FirstOrDefaultAsync(item => item.CountId == count.Id && item.ItemId == itemId, ct);
        var found = await db.Items.AsNoTracking().FirstOrDefaultAsync(item => item.Id == itemId && item.Kind == ItemKind.Goods && item.Form == ItemForm.Single, ct);
        if (found is null || (named is null && !count.CoversAll))
            return null;
        var lots = found.Tracking is ItemTracking.None ? [] : await db.Lots.AsNoTracking().Where(lot => lot.ItemId == itemId).OrderBy(lot => lot.ExpiresOn).ThenBy(lot => lot.Number).ToListAsync(ct);
        return new(found.Id, found.Code, found.Name, found.Unit, found.Tracking, found.Barcode, named?.Round ?? 0, lots) { Units = [.. (await ItemPartsReader.UnitsAsync(db, [itemId], ct))[itemId]] };
    }

    public static async Task<IReadOnlySet<Guid>> KnownAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct) => itemIds.Count == 0
        ? new HashSet<Guid>()
        : (await db.Items.Where(item => itemIds.Contains(item.Id) && item.Kind == ItemKind.Goods && item.Form == ItemForm.Single).Select(item => item.Id).ToListAsync(ct)).ToHashSet();
}
