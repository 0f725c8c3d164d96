using ErpWeb.Inventory.Positions;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reports.OnHand;

/// <summary>Quantity and value of goods, wherever they are read from.</summary>
internal sealed class HeldStock
{
    public Guid ItemId { get; init; }
    public Guid WarehouseId { get; init; }
    public Guid LotId { get; init; }
    public decimal Quantity { get; init; }
    public decimal Value { get; init; }

    /// <summary>The positions as they are now; or, for a day, how goods stood at the month's end before it and every move since.</summary>
    public static async Task<IQueryable<HeldStock>> OnAsync(ErpDbContext db, DateOnly? day, CancellationToken ct)
    {
        if (day is not { } last)
            return Now(db);
        if (await Standings.BeforeAsync(db, last, ct) is not { } end)
            return Of(db.StockMoves.AsNoTracking().Where(move => move.Date <= last));
        return db.StockStandings.AsNoTracking().Where(standing => standing.Day == end)
            .Select(standing => new HeldStock { ItemId = standing.ItemId, WarehouseId = standing.WarehouseId, LotId = standing.LotId, Quantity = standing.Quantity, Value = standing.Value })
            .Concat(Of(db.StockMoves.AsNoTracking().Where(move => move.Date > end && move.Date <= last)));
    }

    public static IQueryable<HeldStock> Now(ErpDbContext db) => db.StockPositions.AsNoTracking()
        .Select(position => new HeldStock { ItemId = position.ItemId, WarehouseId = position.WarehouseId, LotId = position.LotId, Quantity = position.Quantity, Value = position.Value });

    private static IQueryable<HeldStock> Of(IQueryable<StockMoves.StockMove> moves) =>
        moves.Select(move => new HeldStock { ItemId = move.ItemId, WarehouseId = move.WarehouseId, LotId = move.LotId, Quantity = move.Quantity, Value = move.Value });

    public static IQueryable<ItemTotal> ByItem(IQueryable<HeldStock> held) => held
        .GroupBy(stock => stock.ItemId)
        .Select(group => new ItemTotal { ItemId = group.Key, Quantity = group.Sum(stock => stock.Quantity), Value = group.Sum(stock => stock.Value) });
}

/// <summary>All stock of one item.</summary>
internal sealed class ItemTotal
{
    public Guid ItemId { get; init; }
    public decimal Quantity { get; init; }
    public decimal Value { get; init; }
}

/// <summary>Stock with what its row is called.</summary>
internal sealed class FoundStock
{
    public Guid ItemId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Unit { get; init; }
    public decimal? ReorderLevel { get; init; }
    public Guid? WarehouseId { get; init; }
    public string Warehouse { get; init; } = "";
    public string? Batch { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public decimal Quantity { get; init; }
    public decimal Value { get; init; }

    public StockRow ToRow(bool seesCost) => new(ItemId, Code, Name, Unit, ReorderLevel, WarehouseId, Warehouse, Batch ?? "", ExpiresOn, Quantity, seesCost ? Value : null);
}
