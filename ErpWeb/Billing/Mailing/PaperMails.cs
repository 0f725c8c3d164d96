using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Invoices.Endpoints;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts.Printing;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Mail;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Mailing;

/// <summary>Which documents go to customers by mail.</summary>
public enum MailedPaper { Invoice, SalesPaper, CreditNote, Receipt }

/// <summary>Sends invoices, quotes, orders, challans, credit notes and receipts to the customer with the PDF.</summary>
public sealed class PaperMails(
    TenantDb tenantDb, PartyReader parties, InvoicePrintReader invoices, SalesPaperPrintReader papers, CreditNotePrintReader notes, ReceiptPrintReader receipts, InvoicePdfService pdfs, MailQueue queue)
{
    /// <summary>The mail with the customer's address and a text to change; null when there is no such document.</summary>
    public async Task<MailDraft?> PrepareAsync(MailedPaper kind, Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.PaperMail, ct);
        if (await PartyAsync(db, kind, id, ct) is not { } partyId || await ReaderOf(kind).FindAsync(id, ct) is not { } model)
            return null;
        var party = (await parties.FindAsync(db, partyId, ct))!;
        return new() { To = party.Email, Phone = party.Phone, Subject = PaperMailText.Subject(model), Text = PaperMailText.Text(model) };
    }

    /// <summary>Puts the mail in the queue. Submitting it twice sends one.</summary>
    public async Task<Result> SendAsync(MailedPaper kind, Guid id, MailDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.PaperMail, ct);
        if (draft.Check() is { Count: > 0 } errors)
            return Result.Failure(errors);
        if (await PartyAsync(db, kind, id, ct) is null || await ReaderOf(kind).FindAsync(id, ct) is not { } model)
            return InvoiceErrors.NotFound;
        if (await pdfs.RenderAsync(model, [InvoiceCopy.Original], ct) is not InvoicePdfResult.Bytes file)
            return new Error("billing.mail.pdf", "This document has text that only a browser can set. Print it, and attach the print to a mail of your own.");
        if (await db.QueuedMails.AnyAsync(row => row.Id == draft.Id, ct))
            return Result.Success;
        queue.Add(db, draft.Id, new(draft.To.Trim(), draft.Subject.Trim(), draft.Text) { Files = [new(InvoiceEndpoints.FileName(model.Number), "application/pdf", file.Pdf)] }, HrefOf(kind, id));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // The same mail was submitted a moment before.
        }
        return Result.Success;
    }

    private IPaperReader ReaderOf(MailedPaper kind) => kind switch
    {
        MailedPaper.SalesPaper => papers,
        MailedPaper.CreditNote => notes,
        MailedPaper.Receipt => receipts,
        _ => invoices,
    };

    private static Task<Guid?> PartyAsync(ErpDbContext db, MailedPaper kind, Guid id, CancellationToken ct) => (kind switch
    {
        MailedPaper.SalesPaper => db.SalesPapers.Where(row => row.Id == id).Select(row => (Guid?)row.PartyId),
        MailedPaper.CreditNote => db.CreditNotes.Where(row => row.Id == id).Select(row => (Guid?)row.PartyId),
        MailedPaper.Receipt => db.Receipts.Where(row => row.Id == id).Select(row => (Guid?)row.PartyId),
        _ => db.Invoices.Where(row => row.Id == id).Select(row => (Guid?)row.PartyId),
    }).FirstOrDefaultAsync(ct);

    private static string HrefOf(MailedPaper kind, Guid id) => kind switch
    {
        MailedPaper.SalesPaper => $"/billing/papers/{id}",
        MailedPaper.CreditNote => $"/billing/credit-notes/{id}",
        MailedPaper.Receipt => $"/billing/receipts/{id}",
        _ => $"/billing/invoices/{id}",
    };
}
