using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.LandedCosts;

/// <summary>What posting would do.</summary>
/// <param name="Sold">INR that would fall on goods which have left.</param>
/// <param name="Corrections">The documents by which they left.</param>
public sealed record LandedCostPreview(decimal Total, decimal Sold, IReadOnlyList<StockCorrection> Corrections);

/// <summary>Adds freight and duties to goods that have come in, and takes a wrong document back.</summary>
public sealed class LandedCostService(
    TenantDb tenantDb, PurchaseFactsReader reader, DocumentNumbers numbers, StockLedger stockLedger, GeneralLedger generalLedger, Books books, PurchaseCancelling cancelling, IndiaClock clock)
{
    /// <summary>Adds the charges. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> PostAsync(LandedCostDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.LandedCostPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var (goods, party, errors) = await CheckAsync(db, draft, ct);
        if (errors.Count > 0)
            return await db.LandedCosts.FindPostedAsync(draft.Id, ct) is { } before ? before : errors;
        var number = await numbers.TakeAsync(db, NumberedDocument.LandedCost, draft.Date!.Value, ct);
        if (await db.LandedCosts.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;

        var source = new SourceDocument(nameof(LandedCost), draft.Id, number.Text);
        var shares = LandedCostCalculator.Share(draft, goods);
        var batch = new PostingBatch(db);
        var stock = await stockLedger.PostAsync(db, batch, LandedCostPosting.Stock(source, draft.Date.Value, goods, shares), ct);
        if (!stock.IsSuccess)
            return Result.Failure(stock.Errors);
        var (cost, charges, lines) = LandedCostPosting.Rows(draft, party?.Name ?? "", goods, shares, stock.Value.Corrections.Sum(correction => correction.Delta));
        cost.Stamp(db, number, [cost.Reference, .. goods.Select(line => line.DocumentNumber).Distinct()]);
        batch.Add(cost);
        batch.AddRange(charges);
        batch.AddRange(lines);
        await batch.WriteAsync(LoggedChange.Posted(source.Type, cost.Id, new
        {
            cost.Number,
            cost.Date,
            cost.PartyName,
            cost.Reference,
            cost.Total,
            Charges = string.Join("\n", charges.Select(charge => $"{PurchasingWords.Of(charge.Kind)}: {IndianNumber.Format(charge.Amount)}")),
            Goods = string.Join("\n", lines.Select(line => $"{line.Description} ({line.CameByNumber}): {IndianNumber.Format(line.Amount)}")),
        }), ct);
        await write.CommitAsync(ct);
        return new PostedReference(cost.Id, cost.Number);
    }

    /// <summary>What posting would change, without doing it.</summary>
    public async Task<Result<LandedCostPreview>> PreviewAsync(LandedCostDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.LandedCostPost, ct);
        var (goods, _, errors) = await CheckAsync(db, draft, ct);
        if (errors.Count > 0)
            return errors;
        var shares = LandedCostCalculator.Share(draft, goods);
        var stock = await stockLedger.PreviewAsync(db, LandedCostPosting.Stock(new(nameof(LandedCost), draft.Id, ""), draft.Date!.Value, goods, shares), ct);
        return stock.IsSuccess ? new LandedCostPreview(shares.Sum(), stock.Value.Corrections.Sum(correction => correction.Delta), stock.Value.Corrections) : Result.Failure(stock.Errors);
    }

    /// <summary>Takes the charges off the goods again: the number stays, the ledgers get the reverse.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.LandedCostCancel, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var cancelled = await cancelling.BeginAsync<LandedCost>(db, id, reason, ct);
        if (!cancelled.IsSuccess)
            return Result.Failure(cancelled.Errors);
        var (cost, source, why) = cancelled.Value;
        var narration = $"{cost.Number} cancelled: {why}";
        var batch = new PostingBatch(db);
        if (await stockLedger.ReverseAsync(db, batch, source, narration, ct) is { } refused)
            return refused;
        await generalLedger.ReverseAsync(db, batch, source, narration, ct);
        await batch.WriteAsync(LoggedChange.Cancelled(source.Type, id, new { cost.Number, cost.Date, cost.PartyName, cost.Total, Reason = why }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    private async Task<(IReadOnlyList<LandedGoods> Goods, SupplierFacts? Party, List<Error> Errors)> CheckAsync(ErpDbContext db, LandedCostDraft draft, CancellationToken ct)
    {
        var goods = await LandedGoodsReader.OfAsync(db, [.. draft.Documents.Distinct()], ct);
        var party = await reader.FindPartyAsync(db, draft.PartyId, ct);
        return (goods, party, LandedCostRules.Check(draft, goods, draft.PartyId is null || party is not null, await books.ClosedThroughAsync(db, BookArea.Purchases, ct), clock.Today));
    }
}
