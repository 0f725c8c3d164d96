using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.CreditNotes;

/// <summary>Posts credit notes and takes wrong ones back. Each verb is one transaction over the document, the ledgers, the outbox and the edit log.</summary>
public sealed class CreditNoteService(
    TenantDb tenantDb, CreditNotePoster poster, DocumentNumbers numbers, GeneralLedger generalLedger, StockLedger stockLedger, CreditLedger creditLedger, Books books, TenantEventHub events)
{
    /// <summary>Posts the note. Posting it again returns the one that is already there.</summary>
    public async Task<Result<PostedReference>> PostAsync(CreditNoteDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.CreditNotePost, ct);
        if (draft.Date is not { } date)
            return CreditNoteRules.DateMissing;
        await using var write = await db.BeginWriteAsync(ct);
        // The counter stays locked until the commit: what others gave back meanwhile is read after it.
        var number = await numbers.TakeAsync(db, NumberedDocument.CreditNote, date, ct, await poster.RegistrationOfAsync(db, draft.InvoiceId, ct));
        if (await db.CreditNotes.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;
        if (await TakenIds.RefuseAsync(db, draft.Id, ct) is { } taken)
            return taken;
        var written = await poster.WriteAsync(db, draft, number, ct);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        await write.CommitAsync(ct);

        Tell(db, written.Value);
        return new PostedReference(draft.Id, number.Text);
    }

    /// <summary>Takes a note back: the goods leave stock again and the invoice is due again. The number stays used.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.CreditNoteCancel, ct);
        if (PostedDocument.ReasonOf(reason) is not { } why)
            return CreditNoteRules.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.CreditNotes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } note)
            return CreditNoteRules.NotFound;
        if (Books.CheckOpen(note.Date, await books.ClosedThroughAsync(db, BookArea.Sales, ct), nameof(note.Date)) is { } closed)
            return closed;
        if (!await db.CreditNotes.TryCancelAsync(id, why, db.Clock.GetUtcNow().UtcDateTime, ct))
            return CreditNoteRules.AlreadyCancelled;

        var source = new SourceDocument(nameof(CreditNote), id, note.Number);
        var narration = $"Credit note {note.Number} cancelled: {why}";
        var batch = new PostingBatch(db);
        batch.AddUp(ChangedDay.Of(note.Date));
        await creditLedger.ReopenAsync(db, batch, source, ct);
        await creditLedger.ReleaseAsync(db, batch, source, ct);
        if (await creditLedger.WithdrawCreditAsync(db, batch, source, ct) is { } used)
            return used;
        foreach (var line in await db.CreditNoteLines.AsNoTracking().Where(line => line.NoteId == id).OrderBy(line => line.InvoiceLineId).ToListAsync(ct))
        {
            await db.InvoiceLines.Where(row => row.Id == line.InvoiceLineId).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Returned, row => row.Returned - line.Quantity).SetProperty(row => row.Credited, row => row.Credited - line.Taxable), ct);
        }
        if (await stockLedger.ReverseAsync(db, batch, source, narration, ct) is { } moved)
            return moved;
        await generalLedger.ReverseAsync(db, batch, source, narration, ct);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.CreditNote, id));
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Invoice, note.InvoiceId));
        await batch.WriteAsync(LoggedChange.Cancelled(source.Type, id, new { note.Number, note.Date, note.PartyName, note.Total, Reason = why }), ct);
        await write.CommitAsync(ct);

        Tell(db, note);
        return Result.Success;
    }

    private void Tell(ErpDbContext db, CreditNote note)
    {
        events.Publish(db.TenantId, new(InvoiceEvents.CreditNote, note.Id));
        events.Publish(db.TenantId, new(InvoiceEvents.Invoice, note.InvoiceId));
    }
}
