using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Contracts;

/// <summary>The general ledger, as documents use it. It knows their number and id, never what they are.</summary>
public sealed class GeneralLedger(AccountRoles roles)
{
    /// <summary>Adds a balanced entry to the rows being posted.</summary>
    /// <param name="causedById">The document being posted, when the entry belongs to another one.</param>
    public async Task PostAsync(
        ErpDbContext db, PostingBatch batch, JournalDraft draft, SourceDocument source, DateOnly date, string narration, CancellationToken ct, Guid? causedById = null)
    {
        var accounts = await roles.OfAsync(db, ct);
        var entry = NewEntry(source, date, narration, draft.IsYearEnd, reverses: null);
        entry.CausedById = causedById;
        batch.Add(entry);
        AddLines(batch, draft.Lines.Select((line, index) => new JournalLine
        {
            Id = Ids.New(),
            EntryId = entry.Id,
            LineNumber = index + 1,
            AccountId = line.AccountId ?? accounts[line.Role],
            PartyId = line.PartyId,
            Date = date,
            Debit = line.IsDebit ? line.Amount : 0,
            Credit = line.IsDebit ? 0 : line.Amount,
            Note = line.Note,
            CostCentreId = line.CostCentreId,
            ProjectId = line.ProjectId,
        }));
    }

    /// <summary>
    /// Empty sums of the accounts. Added to the first of two documents of one transaction they lock what the second posts
    /// to, before the edit log is locked: so all postings take their locks in one order.
    /// </summary>
    public async Task<IReadOnlyList<IRunningTotal>> EmptyTotalsAsync(ErpDbContext db, DateOnly date, IEnumerable<AccountRole> ofRoles, CancellationToken ct)
    {
        var accounts = await roles.OfAsync(db, ct);
        return [.. ofRoles.Select(role => new AccountMonth { AccountId = accounts[role], Month = new(date.Year, date.Month, 1) })];
    }

    /// <summary>Takes back what the document posted, by entries with the sides exchanged on the same day.</summary>
    /// <param name="on">The day of the entries, when it is another one: a cheque that bounced.</param>
    public async Task ReverseAsync(ErpDbContext db, PostingBatch batch, SourceDocument source, string narration, CancellationToken ct, DateOnly? on = null)
    {
        var entries = await db.JournalEntries.AsNoTracking().Where(entry => entry.SourceId == source.Id && entry.ReversesEntryId == null).ToListAsync(ct);
        foreach (var original in entries)
        {
            var entry = NewEntry(source, on ?? original.Date, narration, original.IsYearEnd, original.Id);
            batch.Add(entry);
            var lines = await db.JournalLines.AsNoTracking().Where(line => line.EntryId == original.Id).OrderBy(line => line.LineNumber).ToListAsync(ct);
            AddLines(batch, lines.Select(line => new JournalLine
            {
                Id = Ids.New(),
                EntryId = entry.Id,
                LineNumber = line.LineNumber,
                AccountId = line.AccountId,
                PartyId = line.PartyId,
                Date = entry.Date,
                Debit = line.Credit,
                Credit = line.Debit,
                Note = line.Note,
                CostCentreId = line.CostCentreId,
                ProjectId = line.ProjectId,
            }));
        }
    }

    private static void AddLines(PostingBatch batch, IEnumerable<JournalLine> lines)
    {
        foreach (var line in lines)
        {
            batch.Add(line);
            batch.AddUp(new AccountMonth { AccountId = line.AccountId, Month = new(line.Date.Year, line.Date.Month, 1), Debit = line.Debit, Credit = line.Credit });
        }
    }

    private static JournalEntry NewEntry(SourceDocument source, DateOnly date, string narration, bool isYearEnd, Guid? reverses) => new()
    {
        Id = Ids.New(),
        Date = date,
        SourceType = source.Type,
        SourceId = source.Id,
        SourceNumber = source.Number,
        Narration = narration,
        ReversesEntryId = reverses,
        IsYearEnd = isYearEnd,
    };
}
