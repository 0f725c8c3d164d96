using ErpWeb.Billing.Documents;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Papers;

/// <summary>Orders of customers hold what they did not get yet, until they are delivered, closed or cancelled.</summary>
internal sealed class ReservedGoods : IStockReserved
{
    public async Task<IReadOnlyDictionary<Guid, decimal>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid>? itemIds, DateOnly? since, CancellationToken ct)
    {
        if (itemIds is { Count: 0 })
            return new Dictionary<Guid, decimal>();
        var lines = db.SalesPaperLines.AsNoTracking().Where(line => !line.IsService && line.Delivered < line.Quantity);
        if (itemIds is not null)
            lines = lines.Where(line => itemIds.Contains(line.ItemId));
        var orders = db.SalesPapers.AsNoTracking().Where(paper => paper.Kind == SalesKind.Order && (paper.Status == SalesPaperStatus.Open || paper.Status == SalesPaperStatus.Partly));
        if (since is { } first)
            orders = orders.Where(paper => paper.Date >= first);
        return await (
            from line in lines
            join paper in orders on new { line.TenantId, Id = line.PaperId } equals new { paper.TenantId, paper.Id }
            group line by line.ItemId into item
            select new { item.Key, Quantity = item.Sum(line => line.Quantity - line.Delivered) }).ToDictionaryAsync(item => item.Key, item => item.Quantity, ct);
    }
}
