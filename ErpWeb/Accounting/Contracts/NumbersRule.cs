using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Contracts;

/// <summary>A number that a posted document has taken.</summary>
public sealed class NumberedRow
{
    public Guid SeriesId { get; init; }
    public int FinancialYear { get; init; }
    public long Number { get; init; }
}

/// <summary>Cancelled documents keep their numbers, so every series runs from one to its counter without a gap (CGST Rule 46(b)).</summary>
public abstract class NumbersRule : IBooksRule
{
    public abstract string Sentence { get; }

    /// <summary>The documents that take numbers, a query for each kind.</summary>
    protected abstract IReadOnlyList<IQueryable<NumberedRow>> Documents(ErpDbContext db);

    /// <summary>The numbers of one kind of document.</summary>
    protected static IQueryable<NumberedRow> Of<T>(IQueryable<T> documents) where T : PostedDocument =>
        documents.Select(row => new NumberedRow { SeriesId = row.SeriesId, FinancialYear = row.FinancialYear, Number = row.SequenceNumber });

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var counters = await db.Set<NumberCounter>().AsNoTracking().ToDictionaryAsync(counter => (counter.SeriesId, counter.FinancialYear), ct);
        var faults = new List<BooksFault>();
        foreach (var documents in Documents(db))
        {
            var series = await documents.GroupBy(row => new { row.SeriesId, row.FinancialYear })
                .Select(year => new { year.Key.SeriesId, year.Key.FinancialYear, Count = year.LongCount(), Last = year.Max(row => row.Number) })
                .ToListAsync(ct);
            foreach (var year in series)
            {
                var counter = counters.GetValueOrDefault((year.SeriesId, year.FinancialYear));
                if (counter is null || counter.Last != year.Last || year.Count != year.Last)
                    faults.Add(await ExplainAsync(documents, year.SeriesId, year.FinancialYear, counter, ct));
            }
        }
        return faults;
    }

    private static async Task<BooksFault> ExplainAsync(IQueryable<NumberedRow> documents, Guid seriesId, int year, NumberCounter? counter, CancellationToken ct)
    {
        var name = $"{counter?.Prefix} {year}-{(year + 1) % 100:00}".Trim();
        var taken = (await documents.Where(row => row.SeriesId == seriesId && row.FinancialYear == year).Select(row => row.Number).ToListAsync(ct)).ToHashSet();
        var last = Math.Max(taken.Max(), counter?.Last ?? 0);
        var missing = Enumerable.Range(1, (int)last).Where(number => !taken.Contains(number)).Take(BooksFault.Most).ToList();
        return missing.Count > 0
            ? new($"{name}: no document has number {string.Join(", ", missing)}")
            : new($"{name}: the last document is number {taken.Max()}, the counter stands at {counter?.Last ?? 0}");
    }
}
