using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Orders;

/// <summary>Counts on an order's lines what came and what was billed, inside the caller's transaction.</summary>
public sealed class OrderProgress
{
    /// <summary>Adds to one line; refused when somebody counted on it since the facts were read.</summary>
    public async Task<Error?> AddAsync(ErpDbContext db, OrderedLine line, decimal received, decimal billed, CancellationToken ct)
    {
        var counted = await db.PurchaseOrderLines
            .Where(row => row.Id == line.Id && row.Received == line.Received && row.Billed == line.Billed)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Received, row => row.Received + received).SetProperty(row => row.Billed, row => row.Billed + billed), ct);
        return counted == 1 ? null : PurchaseErrors.ChangedMeanwhile;
    }

    /// <summary>Takes back what a cancelled document had counted.</summary>
    public Task TakeBackAsync(ErpDbContext db, Guid lineId, decimal received, decimal billed, CancellationToken ct) => db.PurchaseOrderLines
        .Where(row => row.Id == lineId)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Received, row => row.Received - received).SetProperty(row => row.Billed, row => row.Billed - billed), ct);

    /// <summary>Keeps others from counting on these orders until the commit, so that the state written last is the true one.</summary>
    public async Task LockAsync(ErpDbContext db, IEnumerable<Guid> orderIds, CancellationToken ct)
    {
        foreach (var id in orderIds.Distinct().Order())
            await db.PurchaseOrders.Where(order => order.Id == id).ExecuteUpdateAsync(set => set.SetProperty(order => order.Status, order => order.Status), ct);
    }

    /// <summary>Brings the state of the orders up to date with their lines; what was closed or cancelled by hand stays so.</summary>
    public async Task RefreshAsync(ErpDbContext db, IEnumerable<Guid> orderIds, CancellationToken ct)
    {
        foreach (var id in orderIds.Distinct())
        {
            var lines = await db.PurchaseOrderLines.AsNoTracking().Where(line => line.OrderId == id)
                .Select(line => new { line.Quantity, line.Received, line.Billed, line.IsGoods }).ToListAsync(ct);
            var stage = OrderCalculator.StageOf(lines.ConvertAll(line => (line.Quantity, line.Received, line.Billed, line.IsGoods)));
            await db.PurchaseOrders
                .Where(order => order.Id == id && order.Status != OrderStatus.Closed && order.Status != OrderStatus.Cancelled)
                .ExecuteUpdateAsync(set => set.SetProperty(order => order.Status, stage), ct);
            db.Tell(PurchasingEvents.Order, id);
        }
    }
}
