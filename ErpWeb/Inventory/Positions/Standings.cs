using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Positions;

/// <summary>
/// Keeps how goods stood at the ends of months: added up when somebody first asks for a day after one, and brought up to
/// date when something was entered before it since. Posting does nothing for it.
/// </summary>
internal static class Standings
{
    /// <summary>The last month's end at or before the day, with standings that hold now; null when nothing has moved by then.</summary>
    public static async Task<DateOnly?> BeforeAsync(ErpDbContext db, DateOnly day, CancellationToken ct)
    {
        var end = EndBefore(day);
        var known = await MarkAsync(db, end, ct);
        if (known is null && !await db.StockMoves.AnyAsync(move => move.Date <= end, ct))
            return null;
        if (known is null || await db.StockMoves.AnyAsync(move => move.Date <= end && move.Sequence > known.Sequence, ct))
            await AddUpAsync(db, end, ct);
        return end;
    }

    /// <summary>The last day of the last month that is over by the end of the day.</summary>
    public static DateOnly EndBefore(DateOnly day) => day.AddDays(1) is { Day: 1 } ? day : new DateOnly(day.Year, day.Month, 1).AddDays(-1);

    private static async Task AddUpAsync(ErpDbContext db, DateOnly end, CancellationToken ct)
    {
        await using var write = await db.BeginWriteAsync(ct);
        // Whoever posts or adds up beside us waits, so that no move is missed and none counted twice.
        var (last, _) = await Dialect.Of(db).AdvanceStockAsync(db, 0, ct);
        var mark = await MarkAsync(db, end, ct);
        var rows = mark is not null
            ? await SumAsync(db.StockMoves.Where(move => move.Date <= end && move.Sequence > mark.Sequence), end, ct)
            : await FirstAsync(db, end, ct);
        await TotalsWriter.AddAsync(db, rows, ct);
        if (mark is null)
        {
            db.StockStandingDays.Add(new() { Day = end, Sequence = last });
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
        else
            await db.StockStandingDays.Where(row => row.Day == end).ExecuteUpdateAsync(set => set.SetProperty(row => row.Sequence, last), ct);
        await write.CommitAsync(ct);
    }

    // From the month's end before that is known, else from the beginning.
    private static async Task<List<StockStanding>> FirstAsync(ErpDbContext db, DateOnly end, CancellationToken ct)
    {
        if (await db.StockStandingDays.AsNoTracking().Where(row => row.Day < end).OrderByDescending(row => row.Day).FirstOrDefaultAsync(ct) is not { } before)
            return await SumAsync(db.StockMoves.Where(move => move.Date <= end), end, ct);
        var since = await SumAsync(db.StockMoves.Where(move => move.Date <= end && (move.Date > before.Day || move.Sequence > before.Sequence)), end, ct);
        var stood = await db.StockStandings.AsNoTracking().Where(row => row.Day == before.Day).ToListAsync(ct);
        foreach (var row in stood)
            row.Day = end;
        // The same chain may stand in both; the totals are added.
        return [.. stood.Concat(since).GroupBy(row => (row.ItemId, row.WarehouseId, row.LotId)).Select(chain => new StockStanding
        {
            Day = end,
            ItemId = chain.Key.ItemId,
            WarehouseId = chain.Key.WarehouseId,
            LotId = chain.Key.LotId,
            Quantity = chain.Sum(row => row.Quantity),
            Value = chain.Sum(row => row.Value),
        }).Where(row => row.Quantity != 0 || row.Value != 0)];
    }

    private static Task<List<StockStanding>> SumAsync(IQueryable<StockMove> moves, DateOnly end, CancellationToken ct) => moves
        .GroupBy(move => new { move.ItemId, move.WarehouseId, move.LotId })
        .Select(chain => new StockStanding
        {
            Day = end,
            ItemId = chain.Key.ItemId,
            WarehouseId = chain.Key.WarehouseId,
            LotId = chain.Key.LotId,
            Quantity = chain.Sum(move => move.Quantity),
            Value = chain.Sum(move => move.Value),
        })
        .Where(row => row.Quantity != 0 || row.Value != 0)
        .ToListAsync(ct);

    private static Task<StockStandingDay?> MarkAsync(ErpDbContext db, DateOnly end, CancellationToken ct) =>
        db.StockStandingDays.AsNoTracking().FirstOrDefaultAsync(row => row.Day == end, ct);
}
