using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Documents;

/// <summary>Reads what a document did to the books, in the caller's context.</summary>
public sealed class LedgerReader
{
    public async Task<IReadOnlyList<LedgerRow>> OfAsync(ErpDbContext db, Guid documentId, CancellationToken ct) => await (
        from line in db.JournalLines
        join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
        join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
        where entry.SourceId == documentId
        orderby entry.Id, line.LineNumber
        select new LedgerRow(line.Date, entry.Narration, account.Name, line.Debit, line.Credit)).ToListAsync(ct);
}
