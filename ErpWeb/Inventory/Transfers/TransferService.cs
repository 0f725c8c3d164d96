using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Transfers;

/// <summary>Sends goods to another warehouse, and takes that back.</summary>
public sealed class TransferService(
    TenantDb tenantDb, GoodsReader goodsReader, DocumentNumbers numbers, StockLedger stockLedger, GeneralLedger generalLedger, Books books, IndiaClock clock)
{
    /// <summary>Sends the goods. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> SendAsync(TransferDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.TransferSend, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var goods = await goodsReader.ReadAsync(db, draft.Lines, draft.Date ?? clock.Today, ct);
        if (TransferRules.Check(draft, goods, await books.ClosedThroughAsync(db, BookArea.Stock, ct), clock.Today) is { Count: > 0 } errors)
            return await FindPostedAsync(db, draft.Id, ct) is { } before ? before : errors;
        var transit = goods.Warehouses.Values.Where(warehouse => warehouse is { Kind: WarehouseKind.Transit, IsActive: true }).OrderBy(warehouse => warehouse.Code).FirstOrDefault();
        if (transit is null && !draft.IsDirect)
            return TransferErrors.NoTransit;

        var number = await numbers.TakeAsync(db, NumberedDocument.StockTransfer, draft.Date!.Value, ct);
        if (await FindPostedAsync(db, draft.Id, ct) is { } posted)
            return posted;
        var source = new SourceDocument(nameof(Transfer), draft.Id, number.Text);
        var batch = new PostingBatch(db);
        var stock = await stockLedger.PostAsync(db, batch, TransferPosting.Sent(draft, goods, draft.IsDirect ? draft.ToWarehouseId!.Value : transit!.Id, source), ct);
        if (!stock.IsSuccess)
            return Result.Failure(stock.Errors);
        var (transfer, lines) = TransferAssembly.Build(draft, goods, draft.IsDirect ? null : transit!.Id, stock.Value.Values, number, db.Actor, db.Clock.GetUtcNow().UtcDateTime);
        batch.Add(transfer);
        batch.AddRange(lines);
        await batch.WriteAsync(TransferEditLog.Sent(transfer, lines, goods), ct);
        await write.CommitAsync(ct);
        return new PostedReference(transfer.Id, transfer.Number);
    }

    /// <summary>Cancels a transfer of which nothing has arrived, or one that arrived at once and whose goods are still there.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.TransferCancel, ct);
        reason = reason.Trim();
        if (reason.Length is 0 or > StockAdjustment.NoteMaxLength)
            return TransferErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        var transfer = await db.Transfers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        if (transfer is null)
            return TransferErrors.NotFound;
        if (Books.CheckOpen(transfer.Date, await books.ClosedThroughAsync(db, BookArea.Stock, ct), nameof(Transfer.Date)) is { } closed)
            return closed;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var cancelled = await db.Transfers.Where(row => row.Id == id && row.Status != TransferStatus.Cancelled).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, TransferStatus.Cancelled)
            .SetProperty(row => row.Revision, row => row.Revision + 1)
            .SetProperty(row => row.CancelledAtUtc, now)
            .SetProperty(row => row.CancelReason, reason), ct);
        if (cancelled == 0)
            return TransferErrors.AlreadyCancelled;
        if (await db.TransferReceipts.AnyAsync(receipt => receipt.TransferId == id && !receipt.IsCancelled, ct))
            return TransferErrors.WasReceived;

        var source = new SourceDocument(nameof(Transfer), id, transfer.Number);
        var batch = new PostingBatch(db);
        if (await stockLedger.ReverseAsync(db, batch, source, $"{transfer.Number} cancelled: {reason}", ct) is { } refused)
            return refused;
        await generalLedger.ReverseAsync(db, batch, source, $"{transfer.Number} cancelled: {reason}", ct);
        await batch.WriteAsync(LoggedChange.Cancelled(nameof(Transfer), id, new { transfer.Number, transfer.Date, Reason = reason }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    private static Task<PostedReference?> FindPostedAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.Transfers.AsNoTracking().Where(row => row.Id == id).Select(row => new PostedReference(row.Id, row.Number)).FirstOrDefaultAsync(ct);
}
