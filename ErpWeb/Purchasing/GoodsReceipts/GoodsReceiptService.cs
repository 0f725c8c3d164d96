using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.GoodsReceipts;

/// <summary>Receives goods and takes a wrong receipt back. Each verb is one transaction over document, order, stock, ledger, outbox and edit log.</summary>
public sealed class GoodsReceiptService(
    TenantDb tenantDb, TenantContext tenant, PurchaseFactsReader reader, GoodsReceiptPoster poster, DocumentNumbers numbers, OrderProgress progress,
    GeneralLedger generalLedger, StockLedger stockLedger, PurchaseCancelling cancelling, IndiaClock clock)
{
    /// <summary>Receives the goods. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> ReceiveAsync(GoodsReceiptDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.ReceiptPost, ct);
        var told = await LotsAsync(db, draft, ct);
        if (!told.IsSuccess)
            return await db.GoodsReceipts.FindPostedAsync(draft.Id, ct) is { } known ? known : Result.Failure(told.Errors);
        await using var write = await db.BeginWriteAsync(ct);
        var facts = await FactsAsync(db, draft, ct);
        if (GoodsReceiptRules.Check(draft, facts, clock.Today) is { Count: > 0 } errors)
            return await db.GoodsReceipts.FindPostedAsync(draft.Id, ct) is { } before ? before : errors;

        var number = await numbers.TakeAsync(db, NumberedDocument.GoodsReceipt, draft.Date!.Value, ct);
        if (await db.GoodsReceipts.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;
        if (await ArrivingGoods.CheckSerialsAsync(db, draft.Arriving(facts), told.Value, ct) is { } there)
            return there;
        var costs = await CostsAsync(db, draft, facts, ct);
        var written = await poster.WriteAsync(db, draft, facts, line => costs[line.ItemId!.Value](line), number, ct, told.Value);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        await write.CommitAsync(ct);
        return new PostedReference(draft.Id, number.Text);
    }

    /// <summary>Cancels a receipt of which nothing is billed: the goods leave again, the order waits for them.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.ReceiptCancel, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var cancelled = await cancelling.BeginAsync<GoodsReceipt>(db, id, reason, ct);
        if (!cancelled.IsSuccess)
            return Result.Failure(cancelled.Errors);
        var (receipt, source, why) = cancelled.Value;

        var lines = await db.GoodsReceiptLines.AsNoTracking().Where(line => line.ReceiptId == id).ToListAsync(ct);
        // Whoever bills a line meanwhile finds it taken; whoever was first stops us here.
        var free = await db.GoodsReceiptLines.Where(line => line.ReceiptId == id && line.Billed == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.Billed, line => line.Quantity).SetProperty(line => line.BilledValue, line => line.Value), ct);
        if (free < lines.Count)
            return new Error("purchasing.receipt.billed", "These goods are billed. Cancel the bill first, or return the goods by a debit note.");

        var narration = $"Goods receipt {receipt.Number} cancelled: {why}";
        var batch = new PostingBatch(db);
        await generalLedger.ReverseAsync(db, batch, source, narration, ct);
        if (await stockLedger.ReverseAsync(db, batch, source, narration, ct) is { } refused)
            return refused;
        foreach (var line in lines.Where(line => line.OrderLineId is not null))
            await progress.TakeBackAsync(db, line.OrderLineId!.Value, line.Quantity, 0, ct);
        if (receipt.OrderId is { } orderId)
            await progress.RefreshAsync(db, [orderId], ct);
        await batch.WriteAsync(LoggedChange.Cancelled(source.Type, id, new { receipt.Number, receipt.Date, receipt.PartyName, Reason = why }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    private async Task<PurchaseFacts> FactsAsync(ErpDbContext db, GoodsReceiptDraft draft, CancellationToken ct)
    {
        var facts = await reader.WithPartyAsync(db, await reader.ReadFrameAsync(db, ct), draft.PartyId, ct);
        if (draft.Lines.Exists(line => line.Kept > 0))
            facts = facts with { RejectPlaces = (await reader.ReadRejectPlacesAsync(db, ct)).Select(place => place.Id).ToHashSet() };
        return await reader.WithLinesAsync(db, facts, draft.References, ct);
    }

    // New batches are made before the transaction, and only for a receipt that breaks no rule.
    private async Task<Result<IReadOnlyDictionary<(Guid ItemId, string Number), Guid>>> LotsAsync(ErpDbContext db, GoodsReceiptDraft draft, CancellationToken ct)
    {
        if (!draft.Lines.Exists(line => line.Lots.Count > 0))
            return await ArrivingGoods.EnsureAsync(db, [], ct);
        var facts = await FactsAsync(db, draft, ct);
        return GoodsReceiptRules.Check(draft, facts, clock.Today) is { Count: > 0 } errors ? Result.Failure(errors) : await ArrivingGoods.EnsureAsync(db, draft.Arriving(facts), ct);
    }

    // Whoever may not see costs cannot set one: what was paid last counts then.
    private async Task<Dictionary<Guid, Func<GoodsReceiptDraftLine, decimal>>> CostsAsync(ErpDbContext db, GoodsReceiptDraft draft, PurchaseFacts facts, CancellationToken ct)
    {
        var maySet = tenant.Rights.Allows(CatalogPermissions.CostView);
        var costs = new Dictionary<Guid, Func<GoodsReceiptDraftLine, decimal>>();
        foreach (var item in facts.Items.Values)
        {
            var last = await reader.LastPriceAsync(db, item.Id, draft.PartyId, ct) ?? item.PurchasePrice ?? 0;
            costs[item.Id] = line => !maySet || line.UnitCost is not { } typed ? last
                : facts.UnitOf(item.Id, line.StatedUnit) is { } unit ? typed * unit.Units / unit.Base : typed;
        }
        return costs;
    }
}
