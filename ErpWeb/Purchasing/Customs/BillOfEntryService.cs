using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Customs;

/// <summary>Posts bills of entry, and takes wrong ones back.</summary>
public sealed class BillOfEntryService(TenantDb tenantDb, PurchaseFactsReader facts, DocumentNumbers numbers, GeneralLedger generalLedger, StockLedger stockLedger, Books books, PurchaseCancelling cancelling, IndiaClock clock)
{
    /// <summary>Posts the draft. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> PostAsync(BillOfEntryDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.PurchaseBills.AsNoTracking().FirstOrDefaultAsync(row => row.Id == draft.BillId, ct) is not { } bill)
            return PurchaseErrors.NotFound;
        var goods = await db.PurchaseBillLines.AsNoTracking().Where(line => line.BillId == bill.Id && line.IsGoods).ToDictionaryAsync(line => line.Id, ct);
        if (BillOfEntryRules.Check(draft, bill, goods, await books.ClosedThroughAsync(db, BookArea.Purchases, ct), clock.Today) is { Count: > 0 } errors)
            return await db.BillsOfEntry.FindPostedAsync(draft.Id, ct) is { } before ? before : errors;
        var takesCredit = (await facts.ReadFrameAsync(db, ct)).Buyer.TakesCredit;

        var number = await numbers.TakeAsync(db, NumberedDocument.BillOfEntry, draft.Date!.Value, ct);
        if (await db.BillsOfEntry.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;
        // Whoever cancels the bill meanwhile finds this entry, or is found here.
        if (await db.PurchaseBills.Where(row => row.Id == bill.Id && row.Status == DocumentStatus.Posted).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DocumentStatus.Posted), ct) == 0)
            return BillOfEntryRules.NotOfBill;
        var lines = draft.Lines.Where(line => DutyCalculator.Of(line).Total > 0).Select((line, index) => NewLine(draft.Id, line, goods[line.BillLineId], index, takesCredit)).ToList();
        var entry = NewEntry(draft, bill, lines, takesCredit);
        entry.Stamp(db, number, entry.CustomsNumber, bill.Number);
        var source = new SourceDocument(nameof(BillOfEntry), entry.Id, entry.Number);
        var batch = new PostingBatch(db);
        batch.Add(entry);
        batch.AddRange(lines);
        var stock = BillOfEntryPosting.Stock(entry, lines, goods, await PurchaseLotReader.OfLinesAsync(db, [.. goods.Values.Select(line => line.StockLineId)], ct));
        if (!stock.IsEmpty && await stockLedger.PostAsync(db, batch, stock, ct) is { IsSuccess: false } refused)
            return Result.Failure(refused.Errors);
        await generalLedger.PostAsync(db, batch, BillOfEntryPosting.Journal(entry, lines), source, entry.Date, BillOfEntryPosting.Narration(entry), ct);
        db.Tell(PurchasingEvents.Bill, bill.Id);
        await batch.WriteAsync(LoggedChange.Posted(source.Type, entry.Id, new
        {
            entry.Number,
            entry.Date,
            entry.PartyName,
            entry.CustomsNumber,
            Bill = bill.Number,
            entry.CustomsValue,
            entry.BasicDuty,
            entry.Surcharge,
            entry.Igst,
            entry.Cess,
            entry.Total,
        }), ct);
        await write.CommitAsync(ct);
        return new PostedReference(entry.Id, entry.Number);
    }

    /// <summary>Cancels it: the number stays, the ledgers get the reverse, the goods cost what they did.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillCancel, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var cancelled = await cancelling.BeginAsync<BillOfEntry>(db, id, reason, ct);
        if (!cancelled.IsSuccess)
            return Result.Failure(cancelled.Errors);
        var (entry, source, why) = cancelled.Value;
        var narration = $"Bill of entry {entry.Number} cancelled: {why}";
        var batch = new PostingBatch(db);
        await generalLedger.ReverseAsync(db, batch, source, narration, ct);
        if (await stockLedger.ReverseAsync(db, batch, source, narration, ct) is { } refused)
            return refused;
        db.Tell(PurchasingEvents.Bill, entry.BillId);
        await batch.WriteAsync(LoggedChange.Cancelled(source.Type, id, new { entry.Number, entry.Date, entry.PartyName, entry.Total, Reason = why }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    private static BillOfEntry NewEntry(BillOfEntryDraft draft, PurchaseBill bill, List<BillOfEntryLine> lines, bool takesCredit)
    {
        var entry = new BillOfEntry
        {
            Id = draft.Id,
            Date = draft.Date!.Value,
            PartyId = bill.PartyId,
            PartyName = bill.PartyName,
            BillId = bill.Id,
            BillNumber = bill.Number,
            CustomsNumber = draft.CustomsNumber.Trim(),
            CustomsDate = draft.CustomsDate!.Value,
            PortCode = draft.PortCode.Trim().ToUpperInvariant(),
            IsPaid = draft.IsPaid,
            CustomsValue = lines.Sum(line => line.CustomsValue),
            BasicDuty = lines.Sum(line => line.BasicDuty),
            Surcharge = lines.Sum(line => line.Surcharge),
            Igst = lines.Sum(line => line.Igst),
            Cess = lines.Sum(line => line.Cess),
        };
        entry.CreditTax = takesCredit ? entry.Igst + entry.Cess : 0;
        entry.Total = entry.BasicDuty + entry.Surcharge + entry.Igst + entry.Cess;
        return entry;
    }

    private static BillOfEntryLine NewLine(Guid entryId, BillOfEntryDraftLine line, PurchaseBillLine goods, int index, bool takesCredit)
    {
        var duty = DutyCalculator.Of(line);
        return new()
        {
            Id = Ids.New(),
            EntryId = entryId,
            BillLineId = goods.Id,
            LineNumber = index + 1,
            Description = goods.Description,
            HsnSac = goods.HsnSac,
            CustomsValue = line.CustomsValue ?? 0,
            DutyRate = line.DutyRate ?? 0,
            BasicDuty = duty.BasicDuty,
            Surcharge = duty.Surcharge,
            IgstRate = line.IgstRate ?? 0,
            Igst = duty.Igst,
            Cess = duty.Cess,
            Cost = duty.Cost(takesCredit),
        };
    }
}
