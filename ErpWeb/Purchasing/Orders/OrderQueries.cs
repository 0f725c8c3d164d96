using ErpWeb.Catalog.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Documents;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Orders;

/// <summary>An order on the list; without costs for people who may not see them.</summary>
public sealed record OrderRow(Guid Id, string Number, DateOnly Date, DateOnly? ExpectedDate, string PartyName, decimal? Total, OrderStatus Status);

/// <summary>An order with everything its page shows.</summary>
public sealed record OrderView(PurchaseOrder Order, IReadOnlyList<PurchaseOrderLine> Lines, IReadOnlyList<FollowingDocument> Receipts, IReadOnlyList<FollowingDocument> Bills, BuyerFacts Buyer, bool ShowsCost)
{
    public bool CanReceive => Order.Status is OrderStatus.Open or OrderStatus.PartlyReceived && Lines.Any(line => line.IsGoods);

    public bool CanBill => Order.Status is not (OrderStatus.Billed or OrderStatus.Closed or OrderStatus.Cancelled);
}

/// <summary>Reads orders for their list, their page and their print.</summary>
public sealed class OrderQueries(TenantDb tenantDb, TenantContext tenant, PurchaseFactsReader reader)
{
    public async Task<PageOf<OrderRow>> PageAsync(DocumentFilter filter, OrderStatus? status, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.OrderView, ct);
        var showsCost = ShowsCost;
        var orders = db.PurchaseOrders.AsNoTracking().Narrow(filter).After(cursor);
        if (status is { } wanted)
            orders = orders.Where(order => order.Status == wanted);
        var rows = await orders
            .OrderByDescending(order => order.Date).ThenByDescending(order => order.Id)
            .Take(size + 1)
            .Select(order => new OrderRow(order.Id, order.Number, order.Date, order.ExpectedDate, order.PartyName, showsCost ? order.Total : null, order.Status))
            .ToListAsync(ct);
        return DocumentPages.Page(rows, size, row => (row.Date, row.Id));
    }

    public async Task<OrderView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.OrderView, ct);
        if (await db.PurchaseOrders.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } order)
            return null;
        var lines = await db.PurchaseOrderLines.AsNoTracking().Where(line => line.OrderId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var receipts = !tenant.Rights.Allows(PurchasingPermissions.ReceiptView) ? [] : await db.GoodsReceipts.AsNoTracking()
            .Where(receipt => receipt.OrderId == id).OrderBy(receipt => receipt.Date).ThenBy(receipt => receipt.Id)
            .Select(receipt => new FollowingDocument(receipt.Id, receipt.Number, receipt.Date, null, receipt.Status == DocumentStatus.Cancelled)).ToListAsync(ct);
        var lineIds = lines.ConvertAll(line => (Guid?)line.Id);
        var bills = !tenant.Rights.Allows(PurchasingPermissions.BillView) ? [] : await db.PurchaseBills.AsNoTracking()
            .Where(bill => db.PurchaseBillLines.Any(line => line.BillId == bill.Id && lineIds.Contains(line.OrderLineId)))
            .OrderBy(bill => bill.Date).ThenBy(bill => bill.Id)
            .Select(bill => new FollowingDocument(bill.Id, bill.Number, bill.Date, bill.Total, bill.Status == DocumentStatus.Cancelled)).ToListAsync(ct);
        if (!ShowsCost)
            Hide(order, lines);
        return new(order, lines, receipts, bills, (await reader.ReadFrameAsync(db, ct)).Buyer, ShowsCost);
    }

    /// <summary>What is still to come of an order.</summary>
    public async Task<IReadOnlyList<GoodsReceiptDraftLine>> ToReceiveAsync(Guid orderId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.ReceiptPost, ct);
        var lines = (await reader.ReadOrderAsync(db, orderId, ct)).Where(line => line.IsGoods && line.IsOpen).ToList();
        var items = await reader.ReadItemsAsync(db, [.. lines.Select(line => line.ItemId!.Value).Distinct()], ct);
        return
        [
            .. lines.Select(line => ToReceive(line, items[line.ItemId!.Value])),
        ];
    }

    // Ordered by the box, counted by the box, as long as it comes out.
    private static GoodsReceiptDraftLine ToReceive(OrderedLine line, PurchaseItem item)
    {
        var stated = UnitConversion.PartOf(line.ToReceive, line.StatedQuantity, line.Quantity);
        return new()
        {
            OrderLineId = line.Id,
            ItemId = line.ItemId,
            Description = line.Description,
            Unit = line.Unit,
            Tracking = item.Tracking,
            Units = item.Units,
            StatedUnit = stated is null ? null : line.StatedUnit,
            Quantity = stated ?? line.ToReceive,
        };
    }

    private bool ShowsCost => tenant.Rights.Allows(CatalogPermissions.CostView);

    // What does not leave the service cannot be looked at in the page's memory either.
    private static void Hide(PurchaseOrder order, List<PurchaseOrderLine> lines)
    {
        (order.Value, order.Cgst, order.Sgst, order.Igst, order.Cess, order.RoundOff, order.Total) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var line in lines)
            (line.UnitPrice, line.StatedPrice, line.Discount, line.Value, line.Tax, line.Total) = (0, null, 0, 0, default, 0);
    }
}
