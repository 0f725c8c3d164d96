using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Posting;

/// <summary>Moves that a posting refers to by the document line that made them.</summary>
internal static class LinkedMoves
{
    public static async Task<IReadOnlyDictionary<Guid, StockMove>> ReadAsync(ErpDbContext db, StockPosting posting, CancellationToken ct)
    {
        var returned = posting.In.Select(line => line.ReturnsLineId).OfType<Guid>().ToHashSet();
        var lineIds = returned
            .Concat(posting.Out.Select(line => line.ReturnsLineId).OfType<Guid>())
            .Concat(posting.Revaluations.Select(line => line.LineId))
            .Distinct().ToList();
        if (lineIds.Count == 0)
            return new Dictionary<Guid, StockMove>();
        var moves = await db.StockMoves.AsNoTracking().Where(move => lineIds.Contains(move.LineId) && move.AdjustsId == null && move.ReversesId == null).OrderBy(move => move.Sequence).ToListAsync(ct);
        return moves
            .Where(move => move.Kind == (returned.Contains(move.LineId) ? StockMoveKind.Out : StockMoveKind.In))
            .GroupBy(move => move.LineId)
            .ToDictionary(line => line.Key, line => line.First());
    }

    /// <summary>Rupees per unit, not rounded, of the moves whose goods come back.</summary>
    public static async Task<IReadOnlyDictionary<Guid, decimal>> UnitWorthAsync(ErpDbContext db, IReadOnlyList<StockMove> added, CancellationToken ct)
    {
        var ids = added.Where(line => line is { Kind: StockMoveKind.In, FollowsId: not null }).Select(line => line.FollowsId!.Value).Except(added.Select(line => line.Id)).ToList();
        if (ids.Count == 0)
            return new Dictionary<Guid, decimal>();
        var lines = await db.StockMoves.AsNoTracking().Where(line => ids.Contains(line.Id) || (line.AdjustsId != null && ids.Contains(line.AdjustsId.Value))).ToListAsync(ct);
        return lines.GroupBy(line => line.AdjustsId ?? line.Id).ToDictionary(move => move.Key, move => move.Sum(line => line.Value) / move.Sum(line => line.Quantity));
    }
}
