using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Goods;

/// <summary>A document whose goods would cost something else.</summary>
/// <param name="Before">INR.</param>
/// <param name="After">INR.</param>
public sealed record CostChange(string Number, DateOnly Date, decimal Before, decimal After);

/// <summary>Reads what the goods of corrected documents cost so far.</summary>
internal static class CostChangesReader
{
    public static async Task<IReadOnlyList<CostChange>> ReadAsync(ErpDbContext db, IReadOnlyList<StockCorrection> corrections, CancellationToken ct)
    {
        if (corrections.Count == 0)
            return [];
        var ids = corrections.Select(correction => correction.Document.Id).Distinct().ToList();
        var values = await db.StockMoves.AsNoTracking()
            .Where(move => ids.Contains(move.SourceId))
            .GroupBy(move => move.SourceId)
            .Select(moves => new { moves.Key, Value = moves.Sum(move => move.Value) })
            .ToDictionaryAsync(document => document.Key, document => -document.Value, ct);
        return
        [
            .. corrections.GroupBy(correction => correction.Document)
                .Select(document => new CostChange(
                    document.Key.Number,
                    document.Max(correction => correction.Date),
                    values.GetValueOrDefault(document.Key.Id),
                    values.GetValueOrDefault(document.Key.Id) + document.Sum(correction => correction.Delta)))
                .OrderBy(change => change.Date).ThenBy(change => change.Number),
        ];
    }
}
