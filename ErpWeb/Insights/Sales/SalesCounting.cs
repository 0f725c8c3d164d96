using System.Collections.Concurrent;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Sales;

/// <summary>
/// Brings the kept figures to what the documents say. Days are added up outside of any lock; the figures are written only
/// if the day has not changed meanwhile and nobody else has counted it, so that neither readers nor postings wait long.
/// </summary>
internal static class SalesCounting
{
    private const int PatientTries = 3;

    private static readonly SalesBy[] EveryBy = Enum.GetValues<SalesBy>();

    // Sixty open dashboards that look after one bill add the day up once; else all but one would stand in the way of the next bill for nothing.
    private static readonly ConcurrentDictionary<Guid, SemaphoreSlim> Turns = new();

    /// <returns>How many days had changed.</returns>
    public static async Task<int> CatchUpAsync(ErpDbContext db, CancellationToken ct)
    {
        if ((await ChangedAsync(db, ct)).Count == 0)
            return 0;
        var turn = Turns.GetOrAdd(db.TenantId, _ => new(1, 1));
        await turn.WaitAsync(ct);
        try
        {
            var changed = await ChangedAsync(db, ct);
            foreach (var day in changed)
                await CountAsync(db, day, ct);
            return changed.Count;
        }
        finally
        {
            turn.Release();
        }
    }

    private static Task<List<DateOnly>> ChangedAsync(ErpDbContext db, CancellationToken ct) =>
        db.ChangedDays.AsNoTracking().Where(day => day.Changes > day.Counted).Select(day => day.Day).ToListAsync(ct);

    private static async Task CountAsync(ErpDbContext db, DateOnly day, CancellationToken ct)
    {
        for (var tries = 0; ; tries++)
        {
            var isPatient = tries < PatientTries;
            await using var write = isPatient ? null : await db.BeginWriteAsync(ct);
            if (!isPatient)
                await db.ChangedDays.Where(row => row.Day == day).ExecuteUpdateAsync(set => set.SetProperty(row => row.Counted, row => row.Counted), ct);
            var seen = await db.ChangedDays.AsNoTracking().SingleAsync(row => row.Day == day, ct);
            if (seen.Changes == seen.Counted)
                return;
            var difference = await DifferenceAsync(db, day, ct);
            await using var own = isPatient ? await db.BeginWriteAsync(ct) : null;
            if (!await TakeAsync(db, seen, ct))
                continue;
            await TotalsWriter.AddAsync(db, difference, ct);
            await (own ?? write)!.CommitAsync(ct);
            return;
        }
    }

    private static async Task<bool> TakeAsync(ErpDbContext db, ChangedDay seen, CancellationToken ct) =>
        await db.ChangedDays.Where(row => row.Day == seen.Day && row.Changes == seen.Changes && row.Counted == seen.Counted)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Counted, seen.Changes), ct) == 1;

    /// <summary>What to add to the figures of the day, its month and its year.</summary>
    private static async Task<IReadOnlyList<SalesFigure>> DifferenceAsync(ErpDbContext db, DateOnly day, CancellationToken ct)
    {
        var differences = (await SalesDocumentsReader.OfAsync(db, new(day, day), ct)).ToDictionary(figure => (figure.By, figure.Key));
        var kept = await db.SalesFigures.AsNoTracking().Where(figure => EveryBy.Contains(figure.By) && figure.Span == SalesSpan.Day && figure.Start == day).ToListAsync(ct);
        foreach (var figure in kept)
        {
            if (!differences.TryGetValue((figure.By, figure.Key), out var difference))
                differences[(figure.By, figure.Key)] = difference = new() { By = figure.By, Key = figure.Key };
            difference.Add(figure, -1);
        }
        return
        [
            .. from difference in differences.Values
               where !difference.IsNothing
               from span in Enum.GetValues<SalesSpan>()
               select new SalesFigure { By = difference.By, Span = span, Start = SalesCover.StartOf(span, day), Key = difference.Key }.Add(difference, 1),
        ];
    }
}
