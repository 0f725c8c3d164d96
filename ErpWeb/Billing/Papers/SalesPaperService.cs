using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Papers;

/// <summary>Issues quotes, confirms orders, delivers by challan, and takes each of them back.</summary>
public sealed class SalesPaperService(
    TenantDb tenantDb, InvoiceFactsReader factsReader, SalesPaperPoster poster, SalesProgress progress, SalesCredit credit, DocumentNumbers numbers,
    Books books, TenantEventHub events, IndiaClock clock)
{
    /// <summary>Issues the quote, which gives it its number. Issuing it again returns the one that is there.</summary>
    public async Task<Result<PostedReference>> PostQuoteAsync(InvoiceDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.QuotePost, ct);
        return await PostAsync(db, draft, SalesKind.Quote, ct);
    }

    /// <summary>Confirms the order. It moves neither goods nor money.</summary>
    public async Task<Result<PostedReference>> PostOrderAsync(InvoiceDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.OrderPost, ct);
        return await PostAsync(db, draft, SalesKind.Order, ct);
    }

    /// <summary>Delivers the goods: they leave the store and count as delivered, not billed.</summary>
    public async Task<Result<PostedReference>> PostChallanAsync(InvoiceDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ChallanPost, ct);
        return await PostAsync(db, draft, SalesKind.Challan, ct);
    }

    /// <summary>Notes the customer's answer to a quote.</summary>
    public async Task<Result> AnswerAsync(Guid quoteId, bool isAccepted, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.QuotePost, ct);
        var answer = isAccepted ? SalesPaperStatus.Accepted : SalesPaperStatus.Declined;
        return await MarkAsync(db, quoteId, SalesKind.Quote, answer, [SalesPaperStatus.Open, SalesPaperStatus.Accepted, SalesPaperStatus.Declined], ct);
    }

    /// <summary>Closes an order of which no more is delivered.</summary>
    public async Task<Result> CloseAsync(Guid orderId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.OrderPost, ct);
        return await MarkAsync(db, orderId, SalesKind.Order, SalesPaperStatus.Closed, [SalesPaperStatus.Open, SalesPaperStatus.Partly, SalesPaperStatus.Delivered], ct);
    }

    /// <summary>Takes goods of a challan back that nobody was billed for. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> ReturnAsync(ChallanReturnDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ChallanPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.SalesPapers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == draft.ChallanId && row.Kind == SalesKind.Challan, ct) is not { } challan)
            return SalesPaperErrors.NotFound;
        if (ChallanReturns.Check(draft, challan, await books.ClosedThroughAsync(db, BookArea.Stock, ct), clock.Today) is { Count: > 0 } errors)
            return errors;
        var number = await numbers.TakeAsync(db, NumberedDocument.ChallanReturn, draft.Date!.Value, ct);
        if (await db.SalesPapers.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;
        if (await TakenIds.RefuseAsync(db, draft.Id, ct) is { } taken)
            return taken;
        var lines = await db.SalesPaperLines.AsNoTracking().Where(line => line.PaperId == challan.Id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var (paper, returned) = ChallanReturns.Build(draft, challan, lines);
        paper.Stamp(db, number);
        var origins = await progress.ReadAsync(db, [.. returned.Select(line => line.OriginLineId!.Value)], ct);
        var written = await poster.WriteReturnAsync(db, paper, returned, [.. returned.Select((line, index) => new TakenLine(origins[line.OriginLineId!.Value], line.Quantity, $"Lines[{index}].Quantity"))], ct);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        await write.CommitAsync(ct);
        Tell(db, paper.Id, challan.Id);
        return new PostedReference(paper.Id, number.Text);
    }

    /// <summary>Cancels a paper from which nothing followed: the number stays, goods go back where they were.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.PaperCancel, ct);
        if (PostedDocument.ReasonOf(reason) is not { } why)
            return SalesPaperErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.SalesPapers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } paper)
            return SalesPaperErrors.NotFound;
        var movesGoods = paper.Kind is SalesKind.Challan or SalesKind.Return;
        if (movesGoods && Books.CheckOpen(paper.Date, await books.ClosedThroughAsync(db, BookArea.Sales, ct), nameof(paper.Date)) is { } closed)
            return closed;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var cancelled = await db.SalesPapers
            .Where(row => row.Id == id && row.Status != SalesPaperStatus.Cancelled && row.Status != SalesPaperStatus.Ordered && row.Status != SalesPaperStatus.Replaced)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, SalesPaperStatus.Cancelled).SetProperty(row => row.CancelledAtUtc, now).SetProperty(row => row.CancelReason, why), ct);
        if (cancelled == 0)
            return SalesPaperErrors.Settled;
        // Whoever goes on from it meanwhile waits for the row above and finds it cancelled; whoever was first stops us here.
        var lines = await db.SalesPaperLines.AsNoTracking().Where(line => line.PaperId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        if (lines.Exists(line => line.Delivered > 0 || line.Invoiced > 0 || line.Returned > 0))
            return SalesPaperErrors.GoneOn;

        var batch = new PostingBatch(db);
        if (movesGoods && await poster.TakeBackAsync(db, batch, paper, lines, why, ct) is { } refused)
            return refused;
        if (paper.OriginId is { } origin)
            await db.SalesPapers.Where(row => row.Id == origin && row.Status == SalesPaperStatus.Ordered).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, SalesPaperStatus.Accepted), ct);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Paper, id));
        await batch.WriteAsync(LoggedChange.Cancelled(nameof(SalesPaper), id, new { paper.Number, paper.Date, paper.PartyName, paper.Total, Reason = why }), ct);
        await write.CommitAsync(ct);
        Tell(db, id, paper.OriginId);
        return Result.Success;
    }

    private async Task<Result<PostedReference>> PostAsync(ErpDbContext db, InvoiceDraft draft, SalesKind kind, CancellationToken ct)
    {
        draft.Kind = kind;
        await using var write = await db.BeginWriteAsync(ct);
        var facts = await factsReader.ReadAsync(db, draft, ct);
        var figures = InvoiceCalculator.Calculate(draft, facts, clock.Today);
        if (SalesPaperRules.Check(draft, facts, figures, clock.Today) is { Count: > 0 } errors)
            return await db.SalesPapers.FindPostedAsync(draft.Id, ct) is { } before ? before : errors;
        if (await credit.CheckAsync(db, draft, facts, figures, ct) is { Count: > 0 } overLimit)
            return await db.SalesPapers.FindPostedAsync(draft.Id, ct) is { } known ? known : Result.Failure(overLimit);
        var number = await numbers.TakeAsync(db, SalesPaperWords.SeriesOf(kind), draft.Date!.Value, ct);
        if (await db.SalesPapers.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;
        if (await TakenIds.RefuseAsync(db, draft.Id, ct) is { } taken)
            return taken;
        if (await FollowAsync(db, draft, ct) is { } answered)
            return answered;
        var written = await poster.WriteAsync(db, draft, facts, figures, number, ct);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        if (draft.Version > 0 && await db.InvoiceDrafts.Where(stored => stored.Id == draft.Id && stored.Version == draft.Version).ExecuteDeleteAsync(ct) == 0)
            return InvoiceErrors.DraftChanged;
        await write.CommitAsync(ct);
        Tell(db, draft.Id, draft.OriginId);
        foreach (var order in facts.PaperLines.Values.Select(line => line.PaperId).Distinct())
            Tell(db, order, null);
        return new PostedReference(draft.Id, number.Text);
    }

    // An order ends its quote, and a new quote the one before.
    private static async Task<Error?> FollowAsync(ErpDbContext db, InvoiceDraft draft, CancellationToken ct)
    {
        if (draft.OriginId is not { } origin || draft.Kind is SalesKind.Challan)
            return null;
        var status = draft.Kind is SalesKind.Order ? SalesPaperStatus.Ordered : SalesPaperStatus.Replaced;
        var followed = await db.SalesPapers
            .Where(row => row.Id == origin && row.Kind == SalesKind.Quote && (row.Status == SalesPaperStatus.Open || row.Status == SalesPaperStatus.Accepted || row.Status == SalesPaperStatus.Declined))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status), ct);
        return followed == 1 ? null : SalesPaperErrors.Settled;
    }

    private async Task<Result> MarkAsync(ErpDbContext db, Guid id, SalesKind kind, SalesPaperStatus status, SalesPaperStatus[] from, CancellationToken ct)
    {
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.SalesPapers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Kind == kind, ct) is not { } paper)
            return SalesPaperErrors.NotFound;
        if (await db.SalesPapers.Where(row => row.Id == id && from.Contains(row.Status)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status), ct) == 0)
            return SalesPaperErrors.Settled;
        var batch = new PostingBatch(db);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Paper, id));
        await batch.WriteAsync(LoggedChange.Of("Changed", nameof(SalesPaper), id, ("Status", SalesPaperWords.Of(paper.Status, kind), SalesPaperWords.Of(status, kind))), ct);
        await write.CommitAsync(ct);
        Tell(db, id, null);
        return Result.Success;
    }

    private void Tell(ErpDbContext db, Guid id, Guid? originId)
    {
        events.Publish(db.TenantId, new(InvoiceEvents.Paper, id));
        if (originId is { } origin)
            events.Publish(db.TenantId, new(InvoiceEvents.Paper, origin));
    }
}
