using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Matching;

/// <summary>An entry of the books on a bank account, with what no line of a statement has taken of it.</summary>
public sealed record BankEntry
{
    public required Guid JournalLineId { get; init; }
    public required Guid EntryId { get; init; }
    public required DateOnly Date { get; init; }
    /// <summary>INR; above zero when money came.</summary>
    public required decimal Amount { get; init; }
    public required decimal Open { get; init; }
    public required SourceDocument Source { get; init; }
    public required string Narration { get; init; }
    public required string PartyName { get; init; }
}

/// <summary>Reads the entries of a bank account that are still to be found on a statement, in the caller's context.</summary>
public sealed class BankEntriesReader
{
    /// <summary>Most entries looked at for one page of lines.</summary>
    private const int Most = 2000;

    /// <summary>Those of the days. An entry and the one that took it back, both unmatched, are left out: the bank saw neither.</summary>
    public Task<IReadOnlyList<BankEntry>> OpenAsync(ErpDbContext db, Guid accountId, DateOnly from, DateOnly to, CancellationToken ct) =>
        ReadAsync(db, db.JournalLines.Where(line => line.AccountId == accountId && line.Date >= from && line.Date <= to), ct);

    /// <summary>The named ones, if they are open on the account.</summary>
    public async Task<IReadOnlyList<BankEntry>> FindAsync(ErpDbContext db, Guid accountId, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        ids.Count == 0 ? [] : await ReadAsync(db, db.JournalLines.Where(line => line.AccountId == accountId && ids.Contains(line.Id)), ct);

    /// <summary>What a document posted on the account.</summary>
    public async Task<IReadOnlyList<BankEntry>> OfDocumentAsync(ErpDbContext db, Guid accountId, Guid documentId, CancellationToken ct)
    {
        var entries = db.JournalEntries.Where(entry => entry.SourceId == documentId && entry.ReversesEntryId == null).Select(entry => entry.Id);
        return await ReadAsync(db, db.JournalLines.Where(line => line.AccountId == accountId && entries.Contains(line.EntryId)), ct);
    }

    private static async Task<IReadOnlyList<BankEntry>> ReadAsync(ErpDbContext db, IQueryable<JournalLine> lines, CancellationToken ct)
    {
        var rows = await (
            from line in lines.AsNoTracking()
            let matched = db.BankMatches.Where(match => match.JournalLineId == line.Id && match.UndoneAtUtc == null).Sum(match => match.Amount)
            where line.Debit - line.Credit != matched
            join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            where matched != 0 || entry.ReversesEntryId == null && !db.JournalEntries.Any(other => other.ReversesEntryId == entry.Id)
                || !(from other in db.JournalEntries
                     where other.Id == entry.ReversesEntryId || other.ReversesEntryId == entry.Id
                     join mirrored in db.JournalLines on new { other.TenantId, EntryId = other.Id } equals new { mirrored.TenantId, mirrored.EntryId }
                     where mirrored.AccountId == line.AccountId && !db.BankMatches.Any(match => match.JournalLineId == mirrored.Id && match.UndoneAtUtc == null)
                     select mirrored.Id).Any()
            orderby line.Date, line.Id
            select new
            {
                line.Id,
                line.EntryId,
                line.Date,
                Amount = line.Debit - line.Credit,
                Matched = matched,
                entry.SourceType,
                entry.SourceId,
                entry.SourceNumber,
                entry.Narration,
                // The bank's side of an entry names nobody; the other side does.
                PartyId = db.JournalLines.Where(other => other.EntryId == line.EntryId && other.PartyId != null).Select(other => other.PartyId).FirstOrDefault(),
            }).Take(Most).ToListAsync(ct);
        var ids = rows.Select(row => row.PartyId).OfType<Guid>().Distinct().ToList();
        var names = ids.Count == 0 ? [] : await db.Parties.AsNoTracking().Where(party => ids.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, ct);
        return [.. rows.Select(row => new BankEntry
        {
            JournalLineId = row.Id,
            EntryId = row.EntryId,
            Date = row.Date,
            Amount = row.Amount,
            Open = row.Amount - row.Matched,
            Source = new(row.SourceType, row.SourceId, row.SourceNumber),
            Narration = row.Narration,
            PartyName = row.PartyId is { } party ? names.GetValueOrDefault(party) ?? "" : "",
        })];
    }
}
