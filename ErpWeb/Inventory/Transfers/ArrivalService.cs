using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Transfers;

/// <summary>Receives what was sent, in parts if need be; gives up as lost what does not arrive.</summary>
public sealed class ArrivalService(TenantDb tenantDb, StockLedger stockLedger, GeneralLedger generalLedger, GoodsReader goods, Books books, IndiaClock clock)
{
    /// <summary>Receives goods of a transfer. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> ReceiveAsync(ArrivalDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.TransferReceive, ct);
        return await PostAsync(db, draft, isLoss: false, ct);
    }

    /// <summary>Writes off all that is still on the way.</summary>
    public async Task<Result<PostedReference>> CloseWithLossAsync(ArrivalDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.TransferCancel, ct);
        return await PostAsync(db, draft, isLoss: true, ct);
    }

    /// <summary>The input tax of what is on the way, at each item's rate on its cost; null where the business takes none.</summary>
    public async Task<decimal?> ProposeTaxAsync(Guid transferId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.TransferCancel, ct);
        if (!await AdjustmentFactsReader.TakesInputTaxAsync(db, ct))
            return null;
        var lines = await db.TransferLines.AsNoTracking().Where(line => line.TransferId == transferId).ToListAsync(ct);
        var onTheWay = await TransferReader.OnTheWayAsync(db, transferId, ct);
        return await TaxAsync(db, lines.Select(line => (line.ItemId, Rounding.Money(line.Value * onTheWay.GetValueOrDefault(line.Id) / line.Quantity))), clock.Today, ct);
    }

    /// <summary>Takes back what was received or written off: the goods are on the way again.</summary>
    public async Task<Result> CancelAsync(Guid receiptId, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.TransferCancel, ct);
        reason = reason.Trim();
        if (reason.Length is 0 or > StockAdjustment.NoteMaxLength)
            return TransferErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        var receipt = await db.TransferReceipts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == receiptId, ct);
        if (receipt is null)
            return TransferErrors.NotFound;
        if (Books.CheckOpen(receipt.Date, await books.ClosedThroughAsync(db, BookArea.Stock, ct), nameof(Transfer.Date)) is { } closed)
            return closed;
        await LockAsync(db, receipt.TransferId, ct);
        var cancelled = await db.TransferReceipts.Where(row => row.Id == receiptId && !row.IsCancelled)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsCancelled, true).SetProperty(row => row.CancelReason, reason), ct);
        if (cancelled == 0)
            return TransferErrors.AlreadyCancelled;

        var source = new SourceDocument(nameof(TransferReceipt), receiptId, receipt.Number);
        var batch = new PostingBatch(db);
        if (await stockLedger.ReverseAsync(db, batch, source, $"{receipt.Number} cancelled: {reason}", ct) is { } refused)
            return refused;
        await generalLedger.ReverseAsync(db, batch, source, $"{receipt.Number} cancelled: {reason}", ct);
        await batch.WriteAsync(LoggedChange.Cancelled(nameof(TransferReceipt), receiptId, new { receipt.Number, receipt.Date, Reason = reason }), ct);
        await SetStatusAsync(db, receipt.TransferId, ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    private async Task<Result<PostedReference>> PostAsync(ErpDbContext db, ArrivalDraft draft, bool isLoss, CancellationToken ct)
    {
        await using var write = await db.BeginWriteAsync(ct);
        // Whoever receives the same transfer meanwhile waits here, then sees what is left.
        await LockAsync(db, draft.TransferId, ct);
        if (await db.TransferReceipts.AsNoTracking().Where(row => row.Id == draft.Id).Select(row => new PostedReference(row.Id, row.Number)).FirstOrDefaultAsync(ct) is { } posted)
            return posted;
        var transfer = await db.Transfers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == draft.TransferId, ct);
        if (transfer is null)
            return TransferErrors.NotFound;
        if (transfer.Status is not (TransferStatus.Sent or TransferStatus.PartlyReceived))
            return TransferErrors.NothingOnTheWay;
        var onTheWay = await TransferReader.OnTheWayAsync(db, transfer.Id, ct);
        if (isLoss)
            draft.Lines = [.. onTheWay.Select(line => new ArrivalLine { LineId = line.Key, Quantity = line.Value })];
        var sent = await db.TransferLines.AsNoTracking().Where(line => line.TransferId == transfer.Id).ToDictionaryAsync(line => line.Id, ct);
        if (TransferRules.Check(draft, transfer.Date, sent, onTheWay, await books.ClosedThroughAsync(db, BookArea.Stock, ct), clock.Today) is { Count: > 0 } errors)
            return errors;
        if (draft.TaxReversed is { } typed && (typed < 0 || typed > Limits.GrandTotal || !Rounding.Fits(typed, 2)))
            return new Error("inventory.transfer.tax", "Enter an amount of zero or more, in rupees and paise.", nameof(draft.TaxReversed));
        var written = await WriteAsync(db, draft, transfer, sent, isLoss, ct);
        if (!written.IsSuccess)
            return written;
        await SetStatusAsync(db, transfer.Id, ct);
        await write.CommitAsync(ct);
        return written;
    }

    private async Task<Result<PostedReference>> WriteAsync(ErpDbContext db, ArrivalDraft draft, Transfer transfer, Dictionary<Guid, TransferLine> sent, bool isLoss, CancellationToken ct)
    {
        var count = await db.TransferReceipts.CountAsync(row => row.TransferId == transfer.Id, ct);
        var lines = draft.Lines.Where(line => line.Quantity > 0)
            .Select(line => (Receipt: new TransferReceiptLine { Id = Ids.New(), ReceiptId = draft.Id, TransferLineId = line.LineId, Quantity = line.OwnOf(sent[line.LineId])!.Value }, Line: sent[line.LineId])).ToList();
        var receipt = new TransferReceipt
        {
            Id = draft.Id,
            TransferId = transfer.Id,
            Number = $"{transfer.Number}/R{count + 1}",
            Date = draft.Date!.Value,
            IsLoss = isLoss,
            Note = draft.Note.Trim(),
            PostedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            PostedById = db.Actor.UserId,
            PostedBy = db.Actor.Name,
        };
        var source = new SourceDocument(nameof(TransferReceipt), receipt.Id, receipt.Number);
        var batch = new PostingBatch(db);
        var stock = await stockLedger.PostAsync(db, batch, isLoss ? TransferPosting.Lost(transfer, lines, source, receipt.Date) : TransferPosting.Arrived(transfer, lines, source, receipt.Date), ct);
        if (!stock.IsSuccess)
            return Result.Failure(stock.Errors);
        foreach (var (line, _) in lines)
            line.Value = stock.Value.Values.GetValueOrDefault(line.Id);
        if (isLoss && draft.ReversesTax && await AdjustmentFactsReader.TakesInputTaxAsync(db, ct))
        {
            var tax = draft.TaxReversed ?? await TaxAsync(db, lines.Select(line => (line.Line.ItemId, line.Receipt.Value)), receipt.Date, ct);
            (receipt.Cgst, receipt.Sgst, receipt.Igst) = LostTax.Split(tax, draft.IsInterstate);
            await generalLedger.PostAsync(db, batch, LostTax.Journal(receipt.Cgst.Value, receipt.Sgst.Value, receipt.Igst.Value), source, receipt.Date, $"Input tax given back: {receipt.Number}", ct);
        }
        batch.Add(receipt);
        batch.AddRange(lines.Select(line => line.Receipt));
        await batch.WriteAsync(TransferEditLog.Arrived(transfer, receipt, lines), ct);
        return new PostedReference(receipt.Id, receipt.Number);
    }

    private async Task<decimal> TaxAsync(ErpDbContext db, IEnumerable<(Guid ItemId, decimal Cost)> lost, DateOnly date, CancellationToken ct)
    {
        var all = lost.ToList();
        var facts = await goods.ReadAsync(db, all.ConvertAll(line => new GoodsLine { ItemId = line.ItemId }), date, ct);
        return all.Sum(line => LostTax.Of(line.Cost, facts.Items[line.ItemId].Rate));
    }

    private static Task<int> LockAsync(ErpDbContext db, Guid transferId, CancellationToken ct) =>
        db.Transfers.Where(row => row.Id == transferId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Revision, row => row.Revision + 1), ct);

    private static async Task SetStatusAsync(ErpDbContext db, Guid transferId, CancellationToken ct)
    {
        var onTheWay = await TransferReader.OnTheWayAsync(db, transferId, ct);
        var receipts = await db.TransferReceipts.AsNoTracking().Where(row => row.TransferId == transferId && !row.IsCancelled).Select(row => row.IsLoss).ToListAsync(ct);
        var status = receipts.Count == 0 ? TransferStatus.Sent
            : onTheWay.Values.Any(quantity => quantity > 0) ? TransferStatus.PartlyReceived
            : receipts.Contains(true) ? TransferStatus.ClosedWithLoss
            : TransferStatus.Received;
        await db.Transfers.Where(row => row.Id == transferId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status), ct);
    }
}
