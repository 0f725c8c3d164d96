using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>Posts and cancels stock adjustments.</summary>
public sealed class AdjustmentService(TenantDb tenantDb, TenantContext tenant, AdjustmentPoster poster, StockLedger stockLedger, GeneralLedger generalLedger, Books books)
{
    /// <summary>Posts the adjustment. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> PostAsync(AdjustmentDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.AdjustmentPost, ct);
        return draft.Reason is AdjustmentReason.Opening ? OpeningIsElsewhere : await poster.PostAsync(db, WithoutHiddenCost(draft), ct);
    }

    /// <summary>What posting would change, without doing it.</summary>
    public async Task<Result<AdjustmentPreview>> PreviewAsync(AdjustmentDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.AdjustmentPost, ct);
        var preview = await poster.PreviewAsync(db, WithoutHiddenCost(draft), ct);
        return !preview.IsSuccess || SeesCost ? preview : new AdjustmentPreview(null, null, []);
    }

    /// <summary>Whether the business takes input tax that it may have to give back.</summary>
    public async Task<bool> TakesInputTaxAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.AdjustmentPost, ct);
        return await AdjustmentFactsReader.TakesInputTaxAsync(db, ct);
    }

    /// <summary>Cancels an adjustment: its number stays, the ledgers get the reverse on the same day.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.AdjustmentCancel, ct);
        reason = reason.Trim();
        if (reason.Length is 0 or > StockAdjustment.NoteMaxLength)
            return AdjustmentErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        var adjustment = await db.StockAdjustments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        if (adjustment is null)
            return AdjustmentErrors.NotFound;
        if (Books.CheckOpen(adjustment.Date, await books.ClosedThroughAsync(db, BookArea.Stock, ct), nameof(StockAdjustment.Date)) is { } closed)
            return closed;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var cancelled = await db.StockAdjustments.Where(row => row.Id == id && row.Status == AdjustmentStatus.Posted).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, AdjustmentStatus.Cancelled)
            .SetProperty(row => row.CancelledAtUtc, now)
            .SetProperty(row => row.CancelReason, reason), ct);
        if (cancelled == 0)
            return AdjustmentErrors.AlreadyCancelled;

        var source = new SourceDocument(nameof(StockAdjustment), id, adjustment.Number);
        var batch = new PostingBatch(db);
        if (await stockLedger.ReverseAsync(db, batch, source, $"{adjustment.Number} cancelled: {reason}", ct) is { } refused)
            return refused;
        await generalLedger.ReverseAsync(db, batch, source, $"{adjustment.Number} cancelled: {reason}", ct);
        await batch.WriteAsync(AdjustmentEditLog.Cancelled(adjustment, reason), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    private static Error OpeningIsElsewhere => new("inventory.adjustment.opening", "Opening stock has a page of its own.");

    private bool SeesCost => tenant.Rights.Allows(CatalogPermissions.CostView);

    // Whoever may not see cost cannot set it.
    private AdjustmentDraft WithoutHiddenCost(AdjustmentDraft draft)
    {
        if (SeesCost)
            return draft;
        draft.TaxReversed = null;
        foreach (var line in draft.Lines)
            line.Value = null;
        return draft;
    }
}
