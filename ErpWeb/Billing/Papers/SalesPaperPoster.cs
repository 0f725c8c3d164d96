using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Papers;

/// <summary>Writes a checked quote, order, challan or return with all that follows from it, inside the caller's transaction.</summary>
public sealed class SalesPaperPoster(GeneralLedger generalLedger, StockLedger stockLedger, SalesProgress progress, SalesLots lots, KitParts kits, DeliveryPlacesReader places)
{
    public async Task<Result<SalesPaper>> WriteAsync(ErpDbContext db, InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures, TakenNumber number, CancellationToken ct)
    {
        var paper = new SalesPaper
        {
            Id = draft.Id,
            Kind = draft.Kind,
            Until = draft.Until,
            Reason = draft.Reason,
            Vehicle = PlainText.Of(draft.Vehicle),
            OriginId = draft.OriginId,
            OriginNumber = draft.OriginNumber,
        };
        SalesAssembly.Fill(paper, draft, facts, figures);
        var lines = draft.Lines.Select((line, index) => SalesAssembly.Fill(new SalesPaperLine { PaperId = paper.Id, OriginLineId = line.PaperLineId }, draft, index, facts, figures)).ToList();
        paper.Stamp(db, number);
        if (draft.Kind is not SalesKind.Challan)
            return await WriteAsync(db, new PostingBatch(db), paper, lines, ct);
        if (await lots.TakeAsync(db, draft, facts, lines, ct) is { } refused)
            return refused;
        var parts = await kits.TakeAsync(db, paper.Id, draft, facts, lines, ct);
        if (!parts.IsSuccess)
            return Result.Failure(parts.Errors);
        if (await progress.DeliverAsync(db, TakenLines.Of(draft, facts), ct) is { } taken)
            return taken;
        var (store, delivered) = await places.ReadAsync(db, ct);
        return await MoveAsync(db, paper, lines, parts.Value, store, delivered, ct);
    }

    /// <summary>Brings back what a challan took out and nobody was billed for.</summary>
    public async Task<Result<SalesPaper>> WriteReturnAsync(ErpDbContext db, SalesPaper paper, IReadOnlyList<SalesPaperLine> lines, IReadOnlyList<TakenLine> taken, CancellationToken ct)
    {
        if (await progress.ReturnAsync(db, taken, ct) is { } gone)
            return gone;
        var sent = await KitParts.OfLinesAsync(db, [.. lines.Select(line => line.OriginLineId!.Value)], ct);
        var parts = new List<SoldPart>();
        foreach (var (line, one) in lines.Zip(taken))
        {
            var share = KitParts.Share(sent[line.OriginLineId!.Value], paper.Id, line.Id, line.Quantity, one.Line.Quantity);
            if (!share.IsSuccess)
                return Result.Failure(share.Errors);
            parts.AddRange(share.Value);
        }
        var (store, delivered) = await places.ReadAsync(db, ct);
        return await MoveAsync(db, paper, lines, parts, delivered, store, ct);
    }

    /// <summary>Puts the goods of a cancelled challan or return back where they were, and the books with them.</summary>
    public async Task<Error?> TakeBackAsync(ErpDbContext db, PostingBatch batch, SalesPaper paper, IReadOnlyList<SalesPaperLine> lines, string why, CancellationToken ct)
    {
        var origins = await progress.ReadAsync(db, [.. lines.Select(line => line.OriginLineId).OfType<Guid>()], ct);
        IReadOnlyList<TakenLine> taken = [.. lines.Where(line => line.OriginLineId is not null).Select(line => new TakenLine(origins[line.OriginLineId!.Value], line.Quantity, ""))];
        if (paper.Kind is SalesKind.Return)
        {
            if (await progress.UnreturnAsync(db, taken, ct) is { } refused)
                return refused;
        }
        else
            await progress.UndeliverAsync(db, taken, ct);
        var source = new SourceDocument(nameof(SalesPaper), paper.Id, paper.Number);
        var narration = $"{SalesPaperWords.NameOf(paper.Kind)} {paper.Number} cancelled: {why}";
        if (await stockLedger.ReverseAsync(db, batch, source, narration, ct) is { } moved)
            return moved;
        await generalLedger.ReverseAsync(db, batch, source, narration, ct);
        return null;
    }

    private async Task<Result<SalesPaper>> MoveAsync(ErpDbContext db, SalesPaper paper, IReadOnlyList<SalesPaperLine> lines, IReadOnlyList<SoldPart> parts, Guid place, Guid target, CancellationToken ct)
    {
        var batch = new PostingBatch(db);
        batch.AddRange(parts);
        var kitParts = parts.ToLookup(part => part.LineId);
        // The counter account is not touched: transfers keep their cost and only change the place.
        var posting = new StockPosting(new(nameof(SalesPaper), paper.Id, paper.Number), paper.Date, Accounting.Accounts.AccountRole.CostOfSales, $"{SalesPaperWords.NameOf(paper.Kind)} {paper.Number}, {paper.PartyName}")
        {
            MindsReservations = paper.Kind is SalesKind.Challan,
            Transfers =
            [
                .. from line in lines
                   from goods in MovingGoods.Of(line, kitParts, null)
                   select new StockTransfer(goods.LineId, goods.ItemId, goods.Quantity, place, target) { LotId = goods.LotId, Field = $"Lines[{line.LineNumber - 1}].Quantity" },
            ],
        };
        var moved = await stockLedger.PostAsync(db, batch, posting, ct);
        return moved.IsSuccess ? await WriteAsync(db, batch, paper, lines, ct) : Result.Failure(moved.Errors);
    }

    private static async Task<Result<SalesPaper>> WriteAsync(ErpDbContext db, PostingBatch batch, SalesPaper paper, IReadOnlyList<SalesPaperLine> lines, CancellationToken ct)
    {
        batch.Add(paper);
        batch.AddRange(lines);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Paper, paper.Id));
        await batch.WriteAsync(LoggedChange.Posted(nameof(SalesPaper), paper.Id, new
        {
            Kind = paper.Kind.ToString(),
            paper.Number,
            paper.Date,
            paper.PartyName,
            paper.OriginNumber,
            paper.Taxable,
            paper.Exempt,
            paper.Total,
            Lines = lines.Select(line => new { line.Description, line.Quantity, line.UnitPrice, line.Rate, line.Taxable, line.Total }),
        }), ct);
        return paper;
    }
}
