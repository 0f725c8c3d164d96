using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts;

/// <summary>The number and id of a receipt just posted.</summary>
public sealed record PostedReceipt(Guid Id, string Number);

/// <summary>Records money received from customers, and takes it back when it was recorded wrongly.</summary>
public sealed class ReceiptService(
    TenantDb tenantDb, ReceiptFactsReader facts, ReceiptPoster poster, ReceiptReversal reversal, DocumentNumbers numbers, Books books, TenantEventHub events, IndiaClock clock)
{
    /// <summary>Posts the receipt. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReceipt>> ReceiveAsync(ReceiptDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (draft.InvoiceId is { } invoiceId)
        {
            if (await db.Invoices.AsNoTracking().Where(row => row.Id == invoiceId).Select(row => (Guid?)row.PartyId).FirstOrDefaultAsync(ct) is not { } partyId)
                return InvoiceErrors.NotFound;
            (draft.PartyId, draft.Parts) = (partyId, [new() { BillId = invoiceId, Amount = draft.Amount }]);
        }
        if (await facts.FindAsync(db, draft.PartyId, ct) is not { } found)
            return ReceiptErrors.PartyMissing;
        var inRupees = ForeignReceipts.InRupees(draft, found);
        if (!inRupees.IsSuccess)
            return await FindPostedAsync(db, draft.Id, ct) is { } known ? known : Result.Failure(inRupees.Errors);
        draft = inRupees.Value;
        if (ReceiptRules.Check(draft, found.Bills, found.Accounts, found.ClosedThrough, clock.Today) is { Count: > 0 } errors)
            return await FindPostedAsync(db, draft.Id, ct) is { } before ? before : errors;

        var number = await numbers.TakeAsync(db, NumberedDocument.Receipt, draft.Date!.Value, ct);
        if (await FindPostedAsync(db, draft.Id, ct) is { } posted)
            return posted;
        if (await TakenIds.RefuseAsync(db, draft.Id, ct) is { } taken)
            return taken;
        var written = await poster.WriteAsync(db, draft, found.Party, number, ct);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        await write.CommitAsync(ct);

        Tell(db, draft.Id, draft.Parts.Select(part => part.BillId));
        return new PostedReceipt(draft.Id, number.Text);
    }

    /// <summary>Cancels a receipt: its number stays, the ledger gets the reverse, what it settled is due again.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptCancel, ct);
        reason = reason.Trim();
        if (reason.Length is 0 or > Invoice.CancelReasonMaxLength)
            return ReceiptErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.Receipts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } receipt)
            return ReceiptErrors.NotFound;
        if (Books.CheckOpen(receipt.Date, await books.ClosedThroughAsync(db, BookArea.Sales, ct), nameof(Receipt.Date)) is { } closed)
            return closed;
        var reversed = await reversal.WriteAsync(db, receipt, reason, on: null, ct);
        if (!reversed.IsSuccess)
            return Result.Failure(reversed.Errors);
        await write.CommitAsync(ct);
        Tell(db, id, reversed.Value);
        return Result.Success;
    }

    private void Tell(ErpDbContext db, Guid receiptId, IEnumerable<Guid> invoiceIds)
    {
        events.Publish(db.TenantId, new(InvoiceEvents.Receipt, receiptId));
        foreach (var invoiceId in invoiceIds)
            events.Publish(db.TenantId, new(InvoiceEvents.Invoice, invoiceId));
    }

    private static Task<PostedReceipt?> FindPostedAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.Receipts.AsNoTracking().Where(receipt => receipt.Id == id).Select(receipt => new PostedReceipt(receipt.Id, receipt.Number)).FirstOrDefaultAsync(ct);
}
