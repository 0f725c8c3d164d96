using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Bills;

/// <summary>Posts and cancels suppliers' bills. Each verb is one transaction over document, order, receipt, stock, ledgers, outbox and edit log.</summary>
public sealed class BillService(
    TenantDb tenantDb, TenantContext tenant, PurchaseFactsReader reader, BillPoster poster, DocumentNumbers numbers, OrderProgress progress,
    GeneralLedger generalLedger, StockLedger stockLedger, PayableLedger payableLedger, PurchaseCancelling cancelling, IndiaClock clock)
{
    public static Error MayNotOverride { get; } =
        new("purchasing.bill.may_not_override", "Your role does not include accepting differences to the order. Ask somebody who may.", nameof(BillDraft.OverrideReason));

    /// <summary>Posts the draft. Posting it again, from any device, returns the bill that is already there.</summary>
    public async Task<Result<PostedReference>> PostAsync(BillDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillPost, ct);
        var told = await LotsAsync(db, draft, ct);
        if (!told.IsSuccess)
            return await db.PurchaseBills.FindPostedAsync(draft.Id, ct) is { } known ? known : Result.Failure(told.Errors);
        await using var write = await db.BeginWriteAsync(ct);
        var facts = await reader.ReadAsync(db, draft, ct);
        var figures = BillCalculator.Calculate(draft, facts, clock.Today);
        if (Check(draft, facts, figures) is { Count: > 0 } errors)
            return await db.PurchaseBills.FindPostedAsync(draft.Id, ct) is { } before ? before : errors;

        var number = await numbers.TakeAsync(db, NumberedDocument.PurchaseBill, draft.Date!.Value, ct);
        if (await db.PurchaseBills.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;
        if (await ArrivingGoods.CheckSerialsAsync(db, BillAssembly.Arriving(draft, facts), told.Value, ct) is { } there)
            return there;
        var written = await poster.WriteAsync(db, draft, facts, figures, number, ct, told.Value);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        if (draft.Version > 0 && await db.PurchaseDrafts.Where(stored => stored.Id == draft.Id && stored.Version == draft.Version).ExecuteDeleteAsync(ct) == 0)
            return PurchaseErrors.DraftChanged;
        await write.CommitAsync(ct);
        return new PostedReference(draft.Id, number.Text);
    }

    /// <summary>Cancels a bill of which nothing was paid, returned or taken through the customs: the number stays, the ledgers get the reverse, receipts may be billed again.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillCancel, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var cancelled = await cancelling.BeginAsync<PurchaseBill>(db, id, reason, ct);
        if (!cancelled.IsSuccess)
            return Result.Failure(cancelled.Errors);
        var (bill, source, why) = cancelled.Value;

        var narration = $"Bill {bill.Number} cancelled: {why}";
        var lines = await db.PurchaseBillLines.AsNoTracking().Where(line => line.BillId == id).ToListAsync(ct);
        if (lines.Exists(line => line.Returned > 0))
            return new Error("purchasing.bill.returned", "Goods of this bill were returned. Cancel the debit note first.");
        if (await db.BillsOfEntry.AsNoTracking().FirstOrDefaultAsync(entry => entry.BillId == id && entry.Status == DocumentStatus.Posted, ct) is { } entry)
            return new Error("purchasing.bill.entered", $"Bill of entry {entry.Number} takes its goods through the customs. Cancel it first.");
        var batch = new PostingBatch(db);
        if (await payableLedger.CloseAsync(db, batch, source, ct) is { } paid)
            return paid;
        await generalLedger.ReverseAsync(db, batch, source, narration, ct);
        if (await stockLedger.ReverseAsync(db, batch, source, narration, ct) is { } refused)
            return refused;
        var orderIds = await GiveBackAsync(db, lines, ct);
        await batch.WriteAsync(LoggedChange.Cancelled(source.Type, id, new { bill.Number, bill.Date, bill.PartyName, bill.Total, Reason = why }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    // New batches are made before the transaction, and only for a bill that breaks no rule.
    private async Task<Result<IReadOnlyDictionary<(Guid ItemId, string Number), Guid>>> LotsAsync(ErpDbContext db, BillDraft draft, CancellationToken ct)
    {
        if (!draft.Lines.Exists(line => line.Lots.Count > 0))
            return await ArrivingGoods.EnsureAsync(db, [], ct);
        var facts = await reader.ReadAsync(db, draft, ct);
        return Check(draft, facts, BillCalculator.Calculate(draft, facts, clock.Today)) is { Count: > 0 } errors ? Result.Failure(errors) : await ArrivingGoods.EnsureAsync(db, BillAssembly.Arriving(draft, facts), ct);
    }

    private List<Error> Check(BillDraft draft, PurchaseFacts facts, BillFigures figures)
    {
        var errors = BillRules.Check(draft, facts, figures, clock.Today);
        var differences = errors.Count == 0 ? BillMatching.Differences(draft, facts, figures) : [];
        if (differences.Count == 0)
            return errors;
        if (string.IsNullOrWhiteSpace(draft.OverrideReason))
            return [.. differences];
        return tenant.Rights.Allows(PurchasingPermissions.BillOverride) ? errors : [MayNotOverride];
    }

    private async Task<List<Guid>> GiveBackAsync(ErpDbContext db, IReadOnlyList<PurchaseBillLine> lines, CancellationToken ct)
    {
        foreach (var line in lines.Where(line => line.ReceiptLineId is not null))
        {
            await db.GoodsReceiptLines.Where(row => row.Id == line.ReceiptLineId).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Billed, row => row.Billed - line.Covered).SetProperty(row => row.BilledValue, row => row.BilledValue - line.CoveredValue), ct);
        }
        var lineIds = lines.Select(line => line.OrderLineId).OfType<Guid>().ToList();
        if (lineIds.Count == 0)
            return [];
        var orderIds = await db.PurchaseOrderLines.Where(line => lineIds.Contains(line.Id)).Select(line => line.OrderId).Distinct().ToListAsync(ct);
        await progress.LockAsync(db, orderIds, ct);
        foreach (var line in lines.Where(line => line.OrderLineId is not null))
            await progress.TakeBackAsync(db, line.OrderLineId!.Value, line.IsGoods && line.ReceiptLineId is null ? line.Quantity : 0, line.Quantity, ct);
        await progress.RefreshAsync(db, orderIds, ct);
        return orderIds;
    }
}
