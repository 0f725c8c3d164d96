using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Papers;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Verification;

/// <summary>What challans took out and nobody was billed for lies in the place of delivered goods, item by item.</summary>
internal sealed class DeliveredGoodsRule : IBooksRule
{
    public string Sentence => "Goods on challans that are neither billed nor back are the goods delivered, not billed";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var there = await (
            from move in db.StockMoves.AsNoTracking()
            join place in db.Warehouses on new { move.TenantId, Id = move.WarehouseId } equals new { place.TenantId, place.Id }
            where place.Kind == WarehouseKind.Delivered
            group move.Quantity by move.ItemId into item
            select new { ItemId = item.Key, Quantity = item.Sum() }).ToDictionaryAsync(item => item.ItemId, item => item.Quantity, ct);
        var open = await (
            from line in db.SalesPaperLines.AsNoTracking()
            join paper in db.SalesPapers on new { line.TenantId, Id = line.PaperId } equals new { paper.TenantId, paper.Id }
            where paper.Kind == SalesKind.Challan && paper.Status != SalesPaperStatus.Cancelled && !db.SoldParts.Any(part => part.LineId == line.Id)
            group line by line.ItemId into item
            select new { ItemId = item.Key, Quantity = item.Sum(line => line.Quantity) - item.Sum(line => line.Invoiced) - item.Sum(line => line.Returned) }).ToDictionaryAsync(item => item.ItemId, item => item.Quantity, ct);
        foreach (var (item, quantity) in await PartsAsync(db, ct))
            open[item] = open.GetValueOrDefault(item) + quantity;
        var wrong = there.Keys.Union(open.Keys).Where(item => there.GetValueOrDefault(item) != open.GetValueOrDefault(item)).Take(BooksFault.Most).ToList();
        if (wrong.Count == 0)
            return [];
        var names = await db.Items.AsNoTracking().Where(item => wrong.Contains(item.Id)).ToDictionaryAsync(item => item.Id, item => item.Name, ct);
        return [.. wrong.Select(item => new BooksFault(
            $"{names.GetValueOrDefault(item)}: challans hold {IndianNumber.Format(open.GetValueOrDefault(item), 0, 4)}, the stock of delivered goods {IndianNumber.Format(there.GetValueOrDefault(item), 0, 4)}"))];
    }

    // Of kits the parts lie there.
    private static async Task<IEnumerable<KeyValuePair<Guid, decimal>>> PartsAsync(ErpDbContext db, CancellationToken ct)
    {
        var parts = await (
            from part in db.SoldParts.AsNoTracking()
            join line in db.SalesPaperLines on new { part.TenantId, Id = part.LineId } equals new { line.TenantId, line.Id }
            join paper in db.SalesPapers on new { line.TenantId, Id = line.PaperId } equals new { paper.TenantId, paper.Id }
            where paper.Kind == SalesKind.Challan && paper.Status != SalesPaperStatus.Cancelled
            select new { part.ItemId, part.Quantity, Kits = line.Quantity, Open = line.Quantity - line.Invoiced - line.Returned }).ToListAsync(ct);
        return parts.Select(part => KeyValuePair.Create(part.ItemId, part.Quantity * part.Open / part.Kits));
    }
}
