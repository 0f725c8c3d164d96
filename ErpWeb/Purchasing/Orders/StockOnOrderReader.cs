using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Orders;

/// <summary>What open orders still bring, and from whom an item was ordered or billed last.</summary>
internal sealed class StockOnOrderReader : IStockOnOrder
{
    public async Task<IReadOnlyDictionary<Guid, ItemOnOrder>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        var found = new Dictionary<Guid, ItemOnOrder>();
        foreach (var ids in itemIds.Select(id => (Guid?)id).Chunk(500))
            await AddAsync(db, found, [.. ids], ct);
        return found;
    }

    private static async Task AddAsync(ErpDbContext db, Dictionary<Guid, ItemOnOrder> found, List<Guid?> ids, CancellationToken ct)
    {
        var open = await (
            from line in db.PurchaseOrderLines.AsNoTracking()
            where ids.Contains(line.ItemId) && line.Received < line.Quantity
            join order in db.PurchaseOrders on line.OrderId equals order.Id
            where order.Status == OrderStatus.Open || order.Status == OrderStatus.PartlyReceived
            group line by line.ItemId into lines
            select new { ItemId = lines.Key, Ordered = lines.Sum(line => line.Quantity), Received = lines.Sum(line => line.Received) })
            .ToDictionaryAsync(item => item.ItemId!.Value, item => item.Ordered - item.Received, ct);
        var ordered = await (
            from line in db.PurchaseOrderLines.AsNoTracking()
            where ids.Contains(line.ItemId)
            join order in db.PurchaseOrders on line.OrderId equals order.Id
            where order.Status != OrderStatus.Cancelled && order.PartyId != null
            group order by new { line.ItemId, order.PartyId, order.PartyName } into orders
            select new { orders.Key.ItemId, orders.Key.PartyId, orders.Key.PartyName, Last = orders.Max(order => order.Date) }).ToListAsync(ct);
        var billed = await (
            from line in db.PurchaseBillLines.AsNoTracking()
            where ids.Contains(line.ItemId)
            join bill in db.PurchaseBills on line.BillId equals bill.Id
            where bill.Status == DocumentStatus.Posted && bill.PartyId != null
            group bill by new { line.ItemId, bill.PartyId, bill.PartyName } into bills
            select new { bills.Key.ItemId, bills.Key.PartyId, bills.Key.PartyName, Last = bills.Max(bill => bill.Date) }).ToListAsync(ct);
        foreach (var item in ordered.Concat(billed).GroupBy(purchase => purchase.ItemId!.Value))
        {
            var last = item.MaxBy(purchase => purchase.Last)!;
            found[item.Key] = new(open.GetValueOrDefault(item.Key), last.PartyId, last.PartyName);
        }
    }
}
