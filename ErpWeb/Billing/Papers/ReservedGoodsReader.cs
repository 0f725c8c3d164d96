using ErpWeb.Billing.Documents;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Papers;

/// <summary>Orders of customers hold what they did not get yet, until they are delivered, closed or cancelled. A kit holds what it contains today.</summary>
internal sealed class ReservedGoodsReader : IStockReserved
{
    public async Task<IReadOnlyDictionary<Guid, decimal>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid>? itemIds, DateOnly? since, CancellationToken ct)
    {
        if (itemIds is { Count: 0 })
            return new Dictionary<Guid, decimal>();
        var orders = db.SalesPapers.AsNoTracking().Where(paper => paper.Kind == SalesKind.Order && (paper.Status == SalesPaperStatus.Open || paper.Status == SalesPaperStatus.Partly));
        if (since is { } first)
            orders = orders.Where(paper => paper.Date >= first);
        var lines =
            from line in db.SalesPaperLines.AsNoTracking()
            where !line.IsService && line.Delivered < line.Quantity
            join paper in orders on new { line.TenantId, Id = line.PaperId } equals new { paper.TenantId, paper.Id }
            select line;
        var (whole, parts) = (lines, db.KitParts.AsNoTracking());
        if (itemIds is not null)
            (whole, parts) = (lines.Where(line => itemIds.Contains(line.ItemId)), parts.Where(part => itemIds.Contains(part.ItemId)));
        var reserved = await whole.GroupBy(line => line.ItemId)
            .Select(item => new { item.Key, Quantity = item.Sum(line => line.Quantity - line.Delivered) }).ToDictionaryAsync(item => item.Key, item => item.Quantity, ct);
        var kits = await (
            from part in parts
            join line in lines on new { part.TenantId, ItemId = part.KitId } equals new { line.TenantId, line.ItemId }
            group line by new { part.ItemId, part.Quantity } into part
            select new { part.Key.ItemId, PerKit = part.Key.Quantity, Kits = part.Sum(line => line.Quantity - line.Delivered) }).ToListAsync(ct);
        foreach (var part in kits)
            reserved[part.ItemId] = reserved.GetValueOrDefault(part.ItemId) + part.PerKit * part.Kits;
        return reserved;
    }
}
