using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Numbering;

/// <summary>A series for each kind of document.</summary>
internal sealed class NumberSeriesNeeds : ITenantNeeds
{
    public IEnumerable<string> Names => NumberSeriesSeeds.ForNewTenant().Select(series => $"series {series.Document}");

    public async Task AddMissingAsync(ErpDbContext db, CancellationToken ct)
    {
        var present = await db.NumberSeries.AsNoTracking().Select(series => new { series.Document, series.Prefix }).ToListAsync(ct);
        foreach (var series in NumberSeriesSeeds.ForNewTenant().ExceptBy(present.Select(known => known.Document), series => series.Document))
        {
            series.Prefix = Free(series.Prefix, [.. present.Select(known => known.Prefix)]);
            db.NumberSeries.Add(series);
        }
    }

    // The business may have given the usual prefix to another document.
    private static string Free(string prefix, HashSet<string> taken) =>
        Enumerable.Range(1, 99).Select(number => number == 1 ? prefix : $"{prefix}{number}").First(candidate => !taken.Contains(candidate));
}
