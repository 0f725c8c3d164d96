using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>Posts adjustments and opening stock: one transaction over the document, the stock ledger and the books.</summary>
public sealed class AdjustmentPoster(AdjustmentFactsReader factsReader, DocumentNumbers numbers, StockLedger stockLedger, GeneralLedger generalLedger, IndiaClock clock)
{
    public async Task<Result<PostedReference>> PostAsync(ErpDbContext db, AdjustmentDraft draft, CancellationToken ct)
    {
        var facts = await factsReader.ReadAsync(db, draft, clock.Today, ct);
        if (AdjustmentRules.Check(draft, facts, clock.Today) is { Count: > 0 } errors)
            return await FindPostedAsync(db, draft.Id, ct) is { } before ? before : errors;
        var lots = await LotsAsync(db, draft, facts.Goods, ct);
        if (!lots.IsSuccess)
            return Result.Failure(lots.Errors);

        await using var write = await db.BeginWriteAsync(ct);
        var number = await numbers.TakeAsync(db, NumberedDocument.StockAdjustment, draft.Date!.Value, ct);
        if (await FindPostedAsync(db, draft.Id, ct) is { } posted)
            return posted;
        var written = await WriteAsync(db, draft, facts, lots.Value, number, ct);
        if (!written.IsSuccess)
            return written;
        await write.CommitAsync(ct);
        return written;
    }

    /// <summary>What posting would do, without doing it; the draft must be good.</summary>
    public async Task<Result<AdjustmentPreview>> PreviewAsync(ErpDbContext db, AdjustmentDraft draft, CancellationToken ct)
    {
        var facts = await factsReader.ReadAsync(db, draft, clock.Today, ct);
        if (AdjustmentRules.Check(draft, facts, clock.Today) is { Count: > 0 } errors)
            return errors;
        var lots = draft.Lines.Where(line => draft.ComesIn && line.LotId is null && facts.Goods.Items[line.ItemId!.Value].Tracking is not ItemTracking.None).ToDictionary(line => line.Id, _ => Ids.New());
        var posting = AdjustmentPosting.Stock(draft, facts.Goods, new(nameof(StockAdjustment), draft.Id, ""), lots, await UnitCostsAsync(db, draft, ct));
        var stock = await stockLedger.PreviewAsync(db, posting, ct);
        if (!stock.IsSuccess)
            return Result.Failure(stock.Errors);
        return new AdjustmentPreview(
            (draft.ComesIn ? 1 : -1) * stock.Value.Values.Values.Sum(),
            facts.IsRegular && AdjustmentWords.MayReverseTax(draft.Reason) ? AdjustmentPosting.TaxOf(draft, facts.Goods, stock.Value.Values) : 0,
            await CostChangesReader.ReadAsync(db, stock.Value.Corrections, ct));
    }

    private async Task<Result<PostedReference>> WriteAsync(ErpDbContext db, AdjustmentDraft draft, AdjustmentFacts facts, IReadOnlyDictionary<Guid, Guid> lots, TakenNumber number, CancellationToken ct)
    {
        var source = new SourceDocument(nameof(StockAdjustment), draft.Id, number.Text);
        var batch = new PostingBatch(db);
        var posting = AdjustmentPosting.Stock(draft, facts.Goods, source, lots, await UnitCostsAsync(db, draft, ct));
        var stock = await stockLedger.PostAsync(db, batch, posting, ct);
        if (!stock.IsSuccess)
            return Result.Failure(stock.Errors);
        var (adjustment, lines) = AdjustmentAssembly.Build(draft, facts.Goods, lots, stock.Value.Values, number, db.Actor, db.Clock.GetUtcNow().UtcDateTime);
        if (draft.ReversesTax)
            (adjustment.Cgst, adjustment.Sgst, adjustment.Igst) = LostTax.Split(draft.TaxReversed ?? AdjustmentPosting.TaxOf(draft, facts.Goods, stock.Value.Values), draft.IsInterstate);
        batch.Add(adjustment);
        batch.AddRange(lines);
        if (adjustment.Cgst + adjustment.Sgst + adjustment.Igst > 0)
            await generalLedger.PostAsync(db, batch, LostTax.Journal(adjustment.Cgst, adjustment.Sgst, adjustment.Igst), source, adjustment.Date, $"Input tax given back: {number.Text}", ct);
        await batch.WriteAsync(AdjustmentEditLog.Posted(adjustment, lines), ct);
        return new PostedReference(adjustment.Id, adjustment.Number);
    }

    private static Task<Func<Guid, Guid, decimal>> UnitCostsAsync(ErpDbContext db, AdjustmentDraft draft, CancellationToken ct) =>
        GoodsReader.UnitCostsAsync(db, draft.ComesIn ? [.. draft.Lines.Where(line => line.Value is null).Select(line => line.ItemId!.Value).Distinct()] : [], ct);

    private static async Task<Result<IReadOnlyDictionary<Guid, Guid>>> LotsAsync(ErpDbContext db, AdjustmentDraft draft, GoodsFacts goods, CancellationToken ct)
    {
        var lines = draft.Lines.Index().Where(line => draft.ComesIn && line.Item.LotId is null && goods.Items[line.Item.ItemId!.Value].Tracking is not ItemTracking.None).ToList();
        var lots = await LotArrivals.EnsureAsync(db, lines.ConvertAll(line => new LotArrival(line.Item.ItemId!.Value, line.Item.LotNumber, line.Item.ExpiresOn, $"Lines[{line.Index}].ExpiresOn")), ct);
        return lots.IsSuccess
            ? Result<IReadOnlyDictionary<Guid, Guid>>.Success(lines.ToDictionary(line => line.Item.Id, line => lots.Value[(line.Item.ItemId!.Value, LotArrivals.Tidy(line.Item.LotNumber))]))
            : Result.Failure(lots.Errors);
    }

    private static Task<PostedReference?> FindPostedAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.StockAdjustments.AsNoTracking().Where(row => row.Id == id).Select(row => new PostedReference(row.Id, row.Number)).FirstOrDefaultAsync(ct);
}
