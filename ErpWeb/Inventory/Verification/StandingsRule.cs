using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Verification;

/// <summary>What reports of past days start from follows from the stock ledger.</summary>
internal sealed class StandingsRule : IBooksRule
{
    public string Sentence => "The stock at the end of each month is the sum of the moves up to it";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var faults = new List<BooksFault>();
        foreach (var mark in await db.StockStandingDays.AsNoTracking().OrderBy(row => row.Day).ToListAsync(ct))
        {
            var kept = await db.StockStandings.Where(row => row.Day == mark.Day).GroupBy(_ => 1).Select(all => new { Quantity = all.Sum(row => row.Quantity), Value = all.Sum(row => row.Value) }).FirstOrDefaultAsync(ct);
            var moved = await db.StockMoves.Where(move => move.Date <= mark.Day && move.Sequence <= mark.Sequence).GroupBy(_ => 1)
                .Select(all => new { Quantity = all.Sum(move => move.Quantity), Value = all.Sum(move => move.Value) }).FirstOrDefaultAsync(ct);
            if ((kept?.Quantity ?? 0, kept?.Value ?? 0) != (moved?.Quantity ?? 0, moved?.Value ?? 0))
                faults.Add(new($"{mark.Day:dd-MM-yyyy}: {IndianNumber.Rupees(kept?.Value ?? 0)} is kept, the moves say {IndianNumber.Rupees(moved?.Value ?? 0)}"));
        }
        return [.. faults.Take(BooksFault.Most)];
    }
}
