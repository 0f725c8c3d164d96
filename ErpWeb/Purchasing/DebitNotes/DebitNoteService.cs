using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.DebitNotes;

/// <summary>Sends goods back to suppliers, and takes a wrong debit note back.</summary>
public sealed class DebitNoteService(
    TenantDb tenantDb, DebitNotePoster poster, DocumentNumbers numbers, GeneralLedger generalLedger, StockLedger stockLedger, PayableLedger payableLedger,
    Books books, PurchaseCancelling cancelling, IndiaClock clock)
{
    /// <summary>Posts the note. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> ReturnAsync(DebitNoteDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.DebitNotePost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.PurchaseBills.AsNoTracking().FirstOrDefaultAsync(row => row.Id == draft.BillId, ct) is not { } bill)
            return PurchaseErrors.NotFound;
        var lines = await ReturnableAsync(db, bill.Id, ct);
        if (DebitNoteRules.Check(draft, bill, lines, await books.ClosedThroughAsync(db, BookArea.Purchases, ct), clock.Today) is { Count: > 0 } errors)
            return await db.DebitNotes.FindPostedAsync(draft.Id, ct) is { } before ? before : errors;

        var number = await numbers.TakeAsync(db, NumberedDocument.DebitNote, draft.Date!.Value, ct);
        if (await db.DebitNotes.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;
        var written = await poster.WriteAsync(db, draft, bill, lines, number, ct);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        await write.CommitAsync(ct);
        return new PostedReference(draft.Id, number.Text);
    }

    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillCancel, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var cancelled = await cancelling.BeginAsync<DebitNote>(db, id, reason, ct);
        if (!cancelled.IsSuccess)
            return Result.Failure(cancelled.Errors);
        var (note, source, why) = cancelled.Value;

        var narration = $"Debit note {note.Number} cancelled: {why}";
        var batch = new PostingBatch(db);
        if (await payableLedger.WithdrawCreditAsync(db, batch, source, ct) is { } used)
            return used;
        await payableLedger.ReopenAsync(db, batch, source, ct);
        await generalLedger.ReverseAsync(db, batch, source, narration, ct);
        if (await stockLedger.ReverseAsync(db, batch, source, narration, ct) is { } refused)
            return refused;
        foreach (var line in await db.DebitNoteLines.AsNoTracking().Where(line => line.NoteId == id).ToListAsync(ct))
            await db.PurchaseBillLines.Where(row => row.Id == line.BillLineId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Returned, row => row.Returned - line.Quantity), ct);
        db.Tell(PurchasingEvents.Bill, note.BillId);
        await batch.WriteAsync(LoggedChange.Cancelled(source.Type, id, new { note.Number, note.Date, note.PartyName, note.Total, Reason = why }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <summary>What of the bill's lines can still go back.</summary>
    public async Task<IReadOnlyDictionary<Guid, ReturnableLine>> ReturnableAsync(ErpDbContext db, Guid billId, CancellationToken ct)
    {
        var lines = await db.PurchaseBillLines.AsNoTracking().Where(line => line.BillId == billId).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var taken = await (
            from line in db.DebitNoteLines.AsNoTracking()
            join note in db.DebitNotes on new { line.TenantId, Id = line.NoteId } equals new { note.TenantId, note.Id }
            where note.BillId == billId && note.Status == DocumentStatus.Posted
            select line).ToListAsync(ct);
        var earlier = taken.GroupBy(line => line.BillLineId).ToDictionary(group => group.Key, group => group
            .Select(line => new ReturnedAmounts(line.Value, line.Tax, line.Credit, line.ReverseTax, line.Cost)).Aggregate((left, right) => left + right));
        var lots = await PurchaseLotReader.OfLinesAsync(db, [.. lines.Where(line => line.IsGoods).Select(line => line.StockLineId)], ct);
        var back = lots.Count == 0 ? [] : await LotsBackAsync(db, [.. taken.Select(line => line.Id)], ct);
        return lines.ToDictionary(line => line.Id, line => new ReturnableLine(line, earlier.GetValueOrDefault(line.Id))
        {
            Lots = [.. lots[line.StockLineId].Where(lot => lot.Quantity > 0).Select(lot => new ReturnableLot(lot, lot.Quantity - back.GetValueOrDefault(lot.Id)))],
        });
    }

    private static async Task<Dictionary<Guid, decimal>> LotsBackAsync(ErpDbContext db, IReadOnlyCollection<Guid> lineIds, CancellationToken ct) =>
        (await PurchaseLotReader.OfLinesAsync(db, lineIds, ct)).SelectMany(line => line).GroupBy(lot => lot.CameAsId!.Value).ToDictionary(lot => lot.Key, lot => lot.Sum(row => row.Quantity));
}
