using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Contracts;

/// <summary>Goods leaving or coming in by a document.</summary>
/// <param name="Quantity">In the item's unit, above zero.</param>
public sealed record StockLine(Guid ItemId, decimal Quantity);

/// <summary>The stock ledger, as documents use it.</summary>
public sealed class StockLedger
{
    /// <summary>Adds the goods that leave to the rows being posted.</summary>
    public void Issue(PostingBatch batch, IEnumerable<StockLine> lines, SourceDocument source, DateOnly date) =>
        batch.AddRange(lines.Select(line => Move(line.ItemId, -line.Quantity, source, date)));

    /// <summary>Brings back what the document moved.</summary>
    public async Task ReverseAsync(ErpDbContext db, PostingBatch batch, SourceDocument source, CancellationToken ct)
    {
        var moves = await db.StockMoves.AsNoTracking().Where(move => move.SourceId == source.Id).ToListAsync(ct);
        batch.AddRange(moves.Select(move => Move(move.ItemId, -move.Quantity, source, move.Date)));
    }

    private static StockMove Move(Guid itemId, decimal quantity, SourceDocument source, DateOnly date) => new()
    {
        Id = Ids.New(),
        ItemId = itemId,
        Date = date,
        Quantity = quantity,
        SourceType = source.Type,
        SourceId = source.Id,
        SourceNumber = source.Number,
    };
}
