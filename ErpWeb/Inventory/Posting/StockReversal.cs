using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;

namespace ErpWeb.Inventory.Posting;

/// <summary>Lines of the stock ledger that change earlier ones. Pure.</summary>
internal static class StockReversal
{
    /// <summary>The line that takes another one back.</summary>
    public static StockMove Of(StockMove line, long sequence)
    {
        var mirrored = Like(line, line.Date, sequence);
        (mirrored.Kind, mirrored.Quantity, mirrored.Value) = (line.Kind, -line.Quantity, -line.Value);
        (mirrored.AdjustsId, mirrored.FollowsId, mirrored.ReversesId) = (line.AdjustsId, line.FollowsId, line.Id);
        return mirrored;
    }

    /// <summary>The line that brings what stands in the ledger for a move to what it is worth now.</summary>
    public static StockMove Correction(ValuedMove move, DateOnly day, StockMove cause)
    {
        var correction = Like(move.Move, day, cause.Sequence);
        (correction.Kind, correction.Value, correction.AdjustsId, correction.CausedById) = (StockMoveKind.Correction, move.Worth - move.Recorded, move.Move.Id, cause.SourceId);
        return correction;
    }

    private static StockMove Like(StockMove line, DateOnly day, long sequence) => new()
    {
        Id = Ids.New(),
        ItemId = line.ItemId,
        WarehouseId = line.WarehouseId,
        LotId = line.LotId,
        Date = day,
        Sequence = sequence,
        Counter = line.Counter,
        LineId = line.LineId,
        SourceType = line.SourceType,
        SourceId = line.SourceId,
        SourceNumber = line.SourceNumber,
    };
}
