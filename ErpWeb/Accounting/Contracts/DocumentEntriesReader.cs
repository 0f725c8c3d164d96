using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Contracts;

/// <summary>Reads what a document did to the books, in the caller's context.</summary>
public sealed class DocumentEntriesReader
{
    public async Task<IReadOnlyList<DocumentEntry>> OfAsync(ErpDbContext db, Guid documentId, CancellationToken ct) => await (
        from line in db.JournalLines
        join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
        join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
        where entry.SourceId == documentId
        orderby entry.Id, line.LineNumber
        select new DocumentEntry(entry.SourceId, line.Date, entry.Narration, account.Name, line.Debit, line.Credit)).ToListAsync(ct);
}
