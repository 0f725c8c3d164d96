using System.Text.Json;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.CreditNotes;

/// <summary>A credit note on the list.</summary>
public sealed record CreditNoteRow(Guid Id, string Number, DateOnly Date, Guid PartyId, string PartyName, Guid InvoiceId, string InvoiceNumber, string Reason, decimal Total, DocumentStatus Status);

/// <summary>A credit note with everything its page and its print show.</summary>
public sealed record CreditNoteView(CreditNote Note, SupplierFacts Supplier, IReadOnlyList<CreditNoteLine> Lines, IReadOnlyList<DocumentEntry> Entries);

/// <summary>Reads credit notes for their list, their page and their print.</summary>
public sealed class CreditNoteQueries(TenantDb tenantDb, DocumentEntriesReader entries, CreditNotePoster poster)
{
    public async Task<PageOf<CreditNoteRow>> PageAsync(DocumentFilter filter, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var rows = await db.CreditNotes.AsNoTracking().Narrow(filter).After(cursor)
            .OrderByDescending(note => note.Date).ThenByDescending(note => note.Id)
            .Take(size + 1)
            .Select(note => new CreditNoteRow(note.Id, note.Number, note.Date, note.PartyId, note.PartyName, note.InvoiceId, note.InvoiceNumber, note.Reason, note.Total, note.Status))
            .ToListAsync(ct);
        return DocumentPages.Page(rows, size, row => (row.Date, row.Id));
    }

    public async Task<CreditNoteView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        if (await db.CreditNotes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } note)
            return null;
        var lines = await db.CreditNoteLines.AsNoTracking().Where(line => line.NoteId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        return new(note, JsonSerializer.Deserialize<SupplierFacts>(note.Supplier, DraftJson.Options)!, lines, await entries.OfAsync(db, id, ct));
    }

    /// <summary>What of an invoice can still be given back, in its order.</summary>
    public async Task<IReadOnlyList<CreditableLine>> CreditableAsync(Guid invoiceId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.CreditNotePost, ct);
        return [.. (await poster.CreditableAsync(db, invoiceId, ct)).Values];
    }
}
