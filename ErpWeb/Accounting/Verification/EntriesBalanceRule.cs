using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Verification;

/// <summary>Debits equal credits in every entry, and so in every document, on every day and in the whole business.</summary>
internal sealed class EntriesBalanceRule : IBooksRule
{
    public string Sentence => "Debits equal credits in every entry";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var uneven = await db.JournalLines.AsNoTracking()
            .GroupBy(line => line.EntryId)
            .Select(entry => new { EntryId = entry.Key, Debit = entry.Sum(line => line.Debit), Credit = entry.Sum(line => line.Credit) })
            .Where(entry => entry.Debit != entry.Credit)
            .OrderBy(entry => entry.EntryId).Take(BooksFault.Most)
            .Join(db.JournalEntries, sums => sums.EntryId, entry => entry.Id, (sums, entry) => new { sums.Debit, sums.Credit, Entry = entry })
            .ToListAsync(ct);
        return [.. uneven.Select(row => new BooksFault(
            $"{row.Entry.SourceNumber} of {row.Entry.Date:dd-MM-yyyy}: debits of {IndianNumber.Rupees(row.Debit)}, credits of {IndianNumber.Rupees(row.Credit)}", row.Entry.SourceType, row.Entry.SourceId))];
    }
}
