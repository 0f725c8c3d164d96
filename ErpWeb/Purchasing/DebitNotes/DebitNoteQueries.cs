using ErpWeb.Accounting.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.DebitNotes;

/// <summary>A debit note on the list.</summary>
public sealed record DebitNoteRow(Guid Id, string Number, DateOnly Date, string PartyName, Guid BillId, string BillNumber, string Reason, decimal Total, DocumentStatus Status);

public sealed record DebitNoteView(DebitNote Note, IReadOnlyList<DebitNoteLine> Lines, IReadOnlyList<DocumentEntry> Ledger, BuyerFacts Buyer, SupplierFacts? Supplier, ILookup<Guid, PurchaseLot> Lots);

/// <summary>Reads debit notes for their list and their page.</summary>
public sealed class DebitNoteQueries(TenantDb tenantDb, PurchaseFactsReader reader, DocumentEntriesReader ledger)
{
    public async Task<PageOf<DebitNoteRow>> PageAsync(DocumentFilter filter, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillView, ct);
        var rows = await db.DebitNotes.AsNoTracking().Narrow(filter).After(cursor)
            .OrderByDescending(note => note.Date).ThenByDescending(note => note.Id)
            .Take(size + 1)
            .Select(note => new DebitNoteRow(note.Id, note.Number, note.Date, note.PartyName, note.BillId, note.BillNumber, note.Reason, note.Total, note.Status))
            .ToListAsync(ct);
        return DocumentPages.Page(rows, size, row => (row.Date, row.Id));
    }

    public async Task<DebitNoteView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillView, ct);
        if (await db.DebitNotes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } note)
            return null;
        var lines = await db.DebitNoteLines.AsNoTracking().Where(line => line.NoteId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        return new(note, lines, await ledger.OfAsync(db, id, ct), (await reader.ReadFrameAsync(db, ct)).Buyer, await reader.FindPartyAsync(db, note.PartyId, ct), await PurchaseLotReader.OfDocumentAsync(db, id, ct));
    }
}
