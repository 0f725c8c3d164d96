using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Journals;

/// <summary>Begins a voucher from one that was posted.</summary>
public sealed class JournalCopying(TenantDb tenantDb)
{
    /// <summary>Fills in kind, narration and lines; nothing when there is no such journal.</summary>
    public async Task FillAsync(VoucherDraft draft, Guid journalId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        if (await db.Journals.AsNoTracking().FirstOrDefaultAsync(row => row.Id == journalId, ct) is not { Kind: JournalKind.Journal or JournalKind.Contra } journal)
            return;
        (draft.Kind, draft.Narration) = (journal.Kind, journal.Narration == $"Journal {journal.Number}" ? "" : journal.Narration);
        draft.Lines = await (
            from entry in db.JournalEntries
            where entry.SourceId == journalId && entry.ReversesEntryId == null
            join line in db.JournalLines on new { entry.TenantId, EntryId = entry.Id } equals new { line.TenantId, line.EntryId }
            orderby line.LineNumber
            select new VoucherLine
            {
                AccountId = line.AccountId,
                PartyId = line.PartyId,
                Debit = line.Debit == 0 ? null : line.Debit,
                Credit = line.Credit == 0 ? null : line.Credit,
                Note = line.Note,
                CostCentreId = line.CostCentreId,
                ProjectId = line.ProjectId,
            }).ToListAsync(ct);
    }
}
