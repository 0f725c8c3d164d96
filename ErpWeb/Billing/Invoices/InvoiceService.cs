using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Papers;
using ErpWeb.Credit.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Invoices;

/// <summary>The number and id of an invoice just posted.</summary>
public sealed record PostedInvoice(Guid Id, string Number)
{
    /// <summary>Goods of which more left than there were; the business allows it, and somebody should look.</summary>
    public IReadOnlyList<StockShortage> Shortages { get; init; } = [];
}

/// <summary>Posts and cancels invoices. Each verb is one transaction over the document, the three ledgers, the outbox and the edit log.</summary>
public sealed class InvoiceService(
    TenantDb tenantDb,
    InvoiceFactsReader factsReader,
    InvoicePoster poster,
    SalesProgress progress,
    DocumentNumbers numbers,
    GeneralLedger generalLedger,
    StockLedger stockLedger,
    CreditLedger creditLedger,
    SalesCredit credit,
    TenantEventHub events,
    Books books,
    IndiaClock clock)
{
    private static readonly PreparedQuery<Guid, PostedInvoice> Posted =
        new((db, id) => db.Invoices.Where(invoice => invoice.Id == id).Select(invoice => new PostedInvoice(invoice.Id, invoice.Number)));

    /// <summary>Posts the draft. Posting it again, from any device, returns the invoice that is already there.</summary>
    public async Task<Result<PostedInvoice>> PostAsync(InvoiceDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoicePost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var facts = await factsReader.ReadAsync(db, draft, ct);
        var figures = InvoiceCalculator.Calculate(draft, facts, clock.Today);
        if (InvoiceRules.Check(draft, facts, figures, clock.Today) is { Count: > 0 } errors)
            return await FindPostedAsync(db, draft.Id, ct) is { } before ? before : errors;

        if (await credit.CheckAsync(db, draft, facts, figures, ct) is { Count: > 0 } overLimit)
            return await FindPostedAsync(db, draft.Id, ct) is { } known ? known : Result.Failure(overLimit);

        // The counter stays locked until the commit: whoever posts the same draft meanwhile waits here, then finds it posted.
        var number = await numbers.TakeAsync(db, NumberedDocument.Invoice, draft.Date!.Value, ct, draft.RegistrationId);
        if (await FindPostedAsync(db, draft.Id, ct) is { } posted)
            return posted;
        if (await TakenIds.RefuseAsync(db, draft.Id, ct) is { } taken)
            return taken;

        var written = await poster.WriteAsync(db, draft, facts, figures, number, ct);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        if (draft.Version > 0 && await db.InvoiceDrafts.Where(stored => stored.Id == draft.Id && stored.Version == draft.Version).ExecuteDeleteAsync(ct) == 0)
            return InvoiceErrors.DraftChanged;
        await write.CommitAsync(ct);

        var (invoice, shortages) = written.Value;
        events.Publish(db.TenantId, new(InvoiceEvents.Invoice, invoice.Id));
        return new PostedInvoice(invoice.Id, invoice.Number) { Shortages = shortages };
    }

    /// <summary>Cancels an invoice nothing was paid for: the number stays, the ledgers get the reverse.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceCancel, ct);
        reason = reason.Trim();
        if (reason.Length is 0 or > Invoice.CancelReasonMaxLength)
            return InvoiceErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        if (invoice is null)
            return InvoiceErrors.NotFound;
        if (Books.CheckOpen(invoice.Date, await books.ClosedThroughAsync(db, BookArea.Sales, ct), nameof(Invoice.Date)) is { } closed)
            return closed;

        var now = db.Clock.GetUtcNow().UtcDateTime;
        var cancelled = await db.Invoices
            .Where(row => row.Id == id && row.Status == InvoiceStatus.Posted)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Status, InvoiceStatus.Cancelled)
                .SetProperty(row => row.CancelledAtUtc, now)
                .SetProperty(row => row.CancelReason, reason), ct);
        if (cancelled == 0)
            return InvoiceErrors.AlreadyCancelled;

        await progress.UninvoiceAsync(db, await TakenByAsync(db, id, ct), ct);
        var source = new SourceDocument(AssembledInvoice.SourceType, id, invoice.Number);
        var batch = new PostingBatch(db);
        batch.AddUp(ChangedDay.Of(invoice.Date));
        if (await creditLedger.CloseAsync(db, batch, source, ct) is { } paid)
            return paid;
        await generalLedger.ReverseAsync(db, batch, source, $"Invoice {invoice.Number} cancelled: {reason}", ct);
        if (await stockLedger.ReverseAsync(db, batch, source, $"Invoice {invoice.Number} cancelled: {reason}", ct) is { } moved)
            return moved;
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Invoice, id));
        await batch.WriteAsync(InvoiceEditLog.Cancelled(invoice, reason), ct);
        await write.CommitAsync(ct);

        events.Publish(db.TenantId, new(InvoiceEvents.Invoice, id));
        return Result.Success;
    }

    private async Task<IReadOnlyList<TakenLine>> TakenByAsync(ErpDbContext db, Guid invoiceId, CancellationToken ct)
    {
        var billed = await db.InvoiceLines.AsNoTracking().Where(line => line.InvoiceId == invoiceId && line.PaperLineId != null).Select(line => new { Id = line.PaperLineId!.Value, line.Quantity }).ToListAsync(ct);
        var lines = await progress.ReadAsync(db, [.. billed.Select(line => line.Id).Distinct()], ct);
        return [.. billed.Select(line => new TakenLine(lines[line.Id], line.Quantity, ""))];
    }

    private static ValueTask<PostedInvoice?> FindPostedAsync(ErpDbContext db, Guid id, CancellationToken ct) => Posted.Run(db, id).FirstOrDefaultAsync(ct);
}
