using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Opening;

/// <summary>Reads the goods that a file may name.</summary>
internal static class OpeningGoodsReader
{
    public static Task<List<OpeningItem>> ReadAsync(ErpDbContext db, CancellationToken ct) => db.Items.AsNoTracking()
        .Where(item => item.Kind == ItemKind.Goods)
        .Select(item => new OpeningItem(item.Id, item.Code, item.Name, item.Unit, item.Tracking))
        .ToListAsync(ct);
}
