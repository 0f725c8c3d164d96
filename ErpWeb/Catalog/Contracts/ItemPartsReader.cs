using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Contracts;

/// <summary>Goods that one of a kit contains.</summary>
/// <param name="Quantity">In the unit of the part.</param>
public sealed record PartOfKit(Guid KitId, Guid ItemId, string Name, string Unit, ItemTracking Tracking, bool IsActive, decimal Quantity);

/// <summary>Reads what else belongs to some items, in the caller's context.</summary>
public static class ItemPartsReader
{
    /// <summary>The units beside the own one, the largest first.</summary>
    public static async Task<ILookup<Guid, OtherUnit>> UnitsAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        if (itemIds.Count == 0)
            return Array.Empty<Guid>().ToLookup(id => id, _ => (OtherUnit)null!);
        var units = await db.ItemUnits.AsNoTracking().Where(unit => itemIds.Contains(unit.ItemId)).ToListAsync(ct);
        return units.OrderByDescending(unit => unit.Base / unit.Units).ThenBy(unit => unit.Unit).ToLookup(unit => unit.ItemId, unit => new OtherUnit(unit.Unit, unit.Units, unit.Base, unit.SalePrice));
    }

    /// <summary>What kits contain, by name.</summary>
    public static async Task<ILookup<Guid, PartOfKit>> PartsAsync(ErpDbContext db, IReadOnlyCollection<Guid> kitIds, CancellationToken ct)
    {
        if (kitIds.Count == 0)
            return Array.Empty<PartOfKit>().ToLookup(part => part.KitId);
        var parts = await (
            from part in db.KitParts.AsNoTracking()
            where kitIds.Contains(part.KitId)
            join item in db.Items on new { part.TenantId, Id = part.ItemId } equals new { item.TenantId, item.Id }
            orderby item.Name, item.Id
            select new PartOfKit(part.KitId, item.Id, item.Name, item.Unit, item.Tracking, item.IsActive, part.Quantity)).ToListAsync(ct);
        return parts.ToLookup(part => part.KitId);
    }
}
