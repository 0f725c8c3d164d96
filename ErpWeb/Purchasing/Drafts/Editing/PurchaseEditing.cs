using ErpWeb.Accounting.Contracts;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Drafts.Editing;

/// <summary>An order that a bill can be made from.</summary>
public sealed record OrderChoice(Guid Id, string Number, DateOnly Date);

/// <summary>What a supplier delivered or was asked for, to be put on his bill.</summary>
public sealed record BillableGoods(IReadOnlyList<ReceivedLine> Received, IReadOnlyList<OrderChoice> Orders);

/// <summary>Reads what the editors of orders and bills need to know: everything once when a draft is opened, then only what is picked. Typing asks nothing.</summary>
public sealed class PurchaseEditing(TenantDb tenantDb, PurchaseFactsReader reader, ForeignLedger foreign)
{
    public async Task<PurchaseFacts> ReadAsync(DraftKind kind, PurchaseDraft draft, CancellationToken ct = default)
    {
        var permission = PermissionOf(kind);
        await using var db = await tenantDb.OpenAsync(permission, ct);
        return await reader.ReadAsync(db, draft, ct);
    }

    /// <summary>The facts with another supplier; with none when the id is null or unknown.</summary>
    public async Task<PurchaseFacts> WithPartyAsync(DraftKind kind, PurchaseFacts facts, Guid? partyId, CancellationToken ct = default)
    {
        var permission = PermissionOf(kind);
        await using var db = await tenantDb.OpenAsync(permission, ct);
        return await reader.WithPartyAsync(db, facts, partyId, ct);
    }

    /// <summary>The facts with all that the lines refer to.</summary>
    public async Task<PurchaseFacts> WithLinesAsync(DraftKind kind, PurchaseFacts facts, IReadOnlyList<PurchaseDraftLine> lines, CancellationToken ct = default)
    {
        var permission = PermissionOf(kind);
        await using var db = await tenantDb.OpenAsync(permission, ct);
        return await reader.WithLinesAsync(db, facts, lines, ct);
    }

    /// <summary>What the item last cost; null when it was never bought.</summary>
    public async Task<decimal?> LastPriceAsync(DraftKind kind, Guid itemId, Guid? partyId, CancellationToken ct = default)
    {
        var permission = PermissionOf(kind);
        await using var db = await tenantDb.OpenAsync(permission, ct);
        return await reader.LastPriceAsync(db, itemId, partyId, ct);
    }

    /// <summary>The rate of a currency on a day; null when none was entered.</summary>
    public async Task<decimal?> RateAsync(string currency, DateOnly date, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillEdit, ct);
        return await foreign.RateAsync(db, currency, date, ct);
    }

    /// <summary>Whether the draft has become an order or a bill.</summary>
    public async Task<bool> IsPostedAsync(DraftKind kind, Guid id, CancellationToken ct = default)
    {
        var permission = PermissionOf(kind);
        await using var db = await tenantDb.OpenAsync(permission, ct);
        return kind is DraftKind.Order ? await db.PurchaseOrders.AnyAsync(order => order.Id == id, ct) : await db.PurchaseBills.AnyAsync(bill => bill.Id == id, ct);
    }

    /// <summary>What the supplier has delivered without a bill, and his open orders.</summary>
    public async Task<BillableGoods> BillableAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillEdit, ct);
        var orders = await db.PurchaseOrders.AsNoTracking()
            .Where(order => order.PartyId == partyId && (order.Status == Orders.OrderStatus.Open || order.Status == Orders.OrderStatus.PartlyReceived || order.Status == Orders.OrderStatus.Received))
            .OrderBy(order => order.Date).Take(50)
            .Select(order => new OrderChoice(order.Id, order.Number, order.Date))
            .ToListAsync(ct);
        return new(await reader.ReadUnbilledAsync(db, partyId, ct), orders);
    }

    /// <summary>The lines of a bill for what is received and not billed yet, of one order or receipt or of all of a supplier.</summary>
    public async Task<IReadOnlyList<PurchaseDraftLine>> LinesOfReceiptsAsync(Guid partyId, Guid? orderId = null, Guid? receiptId = null, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillEdit, ct);
        var received = (await reader.ReadUnbilledAsync(db, partyId, ct)).Where(line => (orderId is null || line.OrderId == orderId) && (receiptId is null || line.ReceiptId == receiptId)).ToList();
        var ordered = await reader.ReadOrderLinesAsync(db, [.. received.Select(line => line.OrderLineId).OfType<Guid>().Distinct()], ct);
        return [.. received.Select(line => BillLines.Of(line, line.OrderLineId is { } id ? ordered[id] : null))];
    }

    /// <summary>The lines of a bill for what of an order is neither received nor billed: goods come in with the bill.</summary>
    public async Task<IReadOnlyList<PurchaseDraftLine>> LinesOfOrderAsync(Guid orderId, bool withGoods = true, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillEdit, ct);
        return [.. (await reader.ReadOrderAsync(db, orderId, ct)).Where(line => withGoods || !line.IsGoods).Select(BillLines.Of).OfType<PurchaseDraftLine>()];
    }

    /// <summary>The supplier of an order or a receipt.</summary>
    public async Task<Guid?> SupplierOfAsync(Guid? orderId, Guid? receiptId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillEdit, ct);
        return orderId is { } order ? await db.PurchaseOrders.Where(row => row.Id == order).Select(row => row.PartyId).FirstOrDefaultAsync(ct)
            : receiptId is { } receipt ? await db.GoodsReceipts.Where(row => row.Id == receipt).Select(row => row.PartyId).FirstOrDefaultAsync(ct)
            : null;
    }

    private static string PermissionOf(DraftKind kind) => kind is DraftKind.Order ? PurchasingPermissions.OrderEdit : PurchasingPermissions.BillEdit;
}
