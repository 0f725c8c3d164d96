using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Verification;

/// <summary>Reports add up lines by their own date; it is that of the entry.</summary>
internal sealed class EntryDatesRule : IBooksRule
{
    public string Sentence => "Every line carries the date of its entry";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var strays = await (
            from line in db.JournalLines.AsNoTracking()
            join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            where line.Date != entry.Date
            orderby line.Id
            select new { entry.SourceType, entry.SourceId, entry.SourceNumber, LineDate = line.Date, entry.Date }).Take(BooksFault.Most).ToListAsync(ct);
        return [.. strays.Select(row => new BooksFault($"{row.SourceNumber} is of {row.Date:dd-MM-yyyy}, a line of it of {row.LineDate:dd-MM-yyyy}", row.SourceType, row.SourceId))];
    }
}
