using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts;

/// <summary>The number and id of a receipt just posted.</summary>
public sealed record PostedReceipt(Guid Id, string Number);

/// <summary>Records money received against invoices, and takes it back when it was recorded wrongly.</summary>
public sealed class ReceiptService(
    TenantDb tenantDb, Books books, ReceiptPoster poster, DocumentNumbers numbers, GeneralLedger generalLedger, CreditLedger creditLedger, TenantEventHub events, IndiaClock clock)
{
    /// <summary>Posts the receipt. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReceipt>> ReceiveAsync(ReceiptDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == draft.InvoiceId, ct);
        if (invoice is null)
            return InvoiceErrors.NotFound;
        var due = await creditLedger.DueAsync(db, invoice.Id, ct);
        if (ReceiptRules.Check(draft, invoice, due, await books.ClosedThroughAsync(db, BookArea.Sales, ct), clock.Today) is { Count: > 0 } errors)
            return await FindPostedAsync(db, draft.Id, ct) is { } before ? before : errors;

        var number = await numbers.TakeAsync(db, NumberedDocument.Receipt, draft.Date!.Value, ct);
        if (await FindPostedAsync(db, draft.Id, ct) is { } posted)
            return posted;
        var written = await poster.WriteAsync(db, draft, invoice, number, ct);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        await write.CommitAsync(ct);

        Tell(db, draft.Id, invoice.Id);
        return new PostedReceipt(draft.Id, number.Text);
    }

    /// <summary>Cancels a receipt: its number stays, the ledger gets the reverse, the invoice is due again.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptCancel, ct);
        reason = reason.Trim();
        if (reason.Length is 0 or > Invoice.CancelReasonMaxLength)
            return ReceiptErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        var receipt = await db.Receipts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        if (receipt is null)
            return ReceiptErrors.NotFound;
        if (Books.CheckOpen(receipt.Date, await books.ClosedThroughAsync(db, BookArea.Sales, ct), nameof(Receipt.Date)) is { } closed)
            return closed;

        var now = db.Clock.GetUtcNow().UtcDateTime;
        var cancelled = await db.Receipts
            .Where(row => row.Id == id && row.Status == ReceiptStatus.Posted)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Status, ReceiptStatus.Cancelled)
                .SetProperty(row => row.CancelledAtUtc, now)
                .SetProperty(row => row.CancelReason, reason), ct);
        if (cancelled == 0)
            return ReceiptErrors.AlreadyCancelled;

        var allocations = await db.ReceiptAllocations.AsNoTracking().Where(row => row.ReceiptId == id).ToListAsync(ct);
        foreach (var allocation in allocations)
            await creditLedger.ReopenAsync(db, allocation.InvoiceId, allocation.Amount, ct);
        var batch = new PostingBatch(db);
        await generalLedger.ReverseAsync(db, batch, new(nameof(Receipt), id, receipt.Number), $"Receipt {receipt.Number} cancelled: {reason}", ct);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Receipt, id));
        await batch.WriteAsync(LoggedChange.Cancelled(nameof(Receipt), id, new { receipt.Number, receipt.Date, receipt.PartyName, receipt.Amount, Reason = reason }), ct);
        await write.CommitAsync(ct);

        Tell(db, id, [.. allocations.Select(allocation => allocation.InvoiceId)]);
        return Result.Success;
    }

    private void Tell(ErpDbContext db, Guid receiptId, params IEnumerable<Guid> invoiceIds)
    {
        events.Publish(db.TenantId, new(InvoiceEvents.Receipt, receiptId));
        foreach (var invoiceId in invoiceIds)
            events.Publish(db.TenantId, new(InvoiceEvents.Invoice, invoiceId));
    }

    private static Task<PostedReceipt?> FindPostedAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.Receipts.AsNoTracking().Where(receipt => receipt.Id == id).Select(receipt => new PostedReceipt(receipt.Id, receipt.Number)).FirstOrDefaultAsync(ct);
}
