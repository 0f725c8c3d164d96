using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Orders;

/// <summary>Approves, closes and cancels purchase orders. An order binds nobody's books: it only counts what is still to come.</summary>
public sealed class OrderService(TenantDb tenantDb, PurchaseFactsReader reader, OrderPoster poster, DocumentNumbers numbers, IndiaClock clock)
{
    /// <summary>Approves the draft, which gives it its number. Approving it again returns the order that is there.</summary>
    public async Task<Result<PostedReference>> ApproveAsync(OrderDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.OrderApprove, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var facts = await reader.ReadAsync(db, draft, ct);
        var figures = OrderCalculator.Calculate(draft, facts, clock.Today);
        if (OrderCalculator.Check(draft, facts, figures, clock.Today) is { Count: > 0 } errors)
            return await db.PurchaseOrders.FindPostedAsync(draft.Id, ct) is { } before ? before : errors;

        var number = await numbers.TakeAsync(db, NumberedDocument.PurchaseOrder, draft.Date!.Value, ct);
        if (await db.PurchaseOrders.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;
        var order = await poster.WriteAsync(db, draft, facts, figures, number, ct);
        if (draft.Version > 0 && await db.PurchaseDrafts.Where(stored => stored.Id == draft.Id && stored.Version == draft.Version).ExecuteDeleteAsync(ct) == 0)
            return PurchaseErrors.DraftChanged;
        await write.CommitAsync(ct);
        return new PostedReference(order.Id, order.Number);
    }

    /// <summary>Cancels an order of which nothing came and nothing was billed.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.OrderCancel, ct);
        if (PostedDocument.ReasonOf(reason) is not { } why)
            return PurchaseErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.PurchaseOrders.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } order)
            return PurchaseErrors.NotFound;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var cancelled = await db.PurchaseOrders
            .Where(row => row.Id == id && row.Status == OrderStatus.Open)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Status, OrderStatus.Cancelled)
                .SetProperty(row => row.CancelledAtUtc, now)
                .SetProperty(row => row.CancelReason, why), ct);
        if (cancelled == 0)
            return order.Status is OrderStatus.Cancelled ? PurchaseErrors.AlreadyCancelled
                : new Error("purchasing.order.in_use", "Goods came or were billed for this order. Close it instead.");
        var batch = new PostingBatch(db);
        await batch.WriteAsync(LoggedChange.Cancelled(nameof(PurchaseOrder), id, new { order.Number, order.Date, order.PartyName, order.Total, Reason = why }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <summary>Closes an order: nothing more is expected of it.</summary>
    public async Task<Result> CloseAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.OrderCancel, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.PurchaseOrders.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } order)
            return PurchaseErrors.NotFound;
        var closed = await db.PurchaseOrders
            .Where(row => row.Id == id && row.Status != OrderStatus.Cancelled && row.Status != OrderStatus.Closed)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, OrderStatus.Closed), ct);
        if (closed == 0)
            return new Error("purchasing.order.closed", "This order is closed or cancelled already.");
        var batch = new PostingBatch(db);
        await batch.WriteAsync(LoggedChange.Of("Closed", nameof(PurchaseOrder), id, (nameof(order.Status), order.Status.ToString(), nameof(OrderStatus.Closed))), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }
}
