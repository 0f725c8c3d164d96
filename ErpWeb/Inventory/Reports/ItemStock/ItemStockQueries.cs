using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reports.ItemStock;

/// <summary>Goods that came or went by one line of a document.</summary>
/// <param name="UnitCost">Rupees per unit; null for people who may not see what goods cost.</param>
public sealed record LatestMove(DateOnly Date, SourceDocument Document, decimal Quantity, decimal? UnitCost);

/// <summary>An item as the storekeeper sees it.</summary>
public sealed record ItemOverview(
    Guid Id, string Code, string Name, string Unit, decimal? ReorderLevel, IReadOnlyList<StockRow> Places, IReadOnlyList<LatestMove> Purchases, IReadOnlyList<LatestMove> Sales)
{
    public decimal Quantity => Places.Sum(place => place.Quantity);

    /// <summary>INR; null for people who may not see what goods cost.</summary>
    public decimal? Value => Places.Any(place => place.Value is null) ? null : Places.Sum(place => place.Value);
}

/// <summary>Reads where an item is and how it came and went.</summary>
public sealed class ItemStockQueries(TenantDb tenantDb, TenantContext tenant)
{
    private const int Latest = 5;

    /// <returns>Null when there are no such goods here.</returns>
    public async Task<ItemOverview?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.View, ct);
        if (await db.Items.AsNoTracking().FirstOrDefaultAsync(item => item.Id == id && item.Kind == Catalog.Items.ItemKind.Goods, ct) is not { } item)
            return null;
        var seesCost = tenant.Rights.Allows(CatalogPermissions.CostView);
        var places = await (
            from position in db.StockPositions.AsNoTracking()
            where position.ItemId == id && (position.Quantity != 0 || position.Value != 0)
            join warehouse in db.Warehouses on position.WarehouseId equals warehouse.Id
            join lot in db.Lots on position.LotId equals lot.Id into lots
            from lot in lots.DefaultIfEmpty()
            orderby warehouse.IsDefault descending, warehouse.Name, lot!.ExpiresOn, lot!.Number
            select new { warehouse.Id, warehouse.Name, Batch = lot!.Number, lot!.ExpiresOn, position.Quantity, position.Value }).ToListAsync(ct);
        return new(
            id, item.Code, item.Name, item.Unit, item.ReorderLevel,
            [.. places.Select(place => new StockRow(id, item.Code, item.Name, item.Unit, null, place.Id, place.Name, place.Batch ?? "", place.ExpiresOn, place.Quantity, seesCost ? place.Value : null))],
            await LatestAsync(db, id, StockMoveKind.In, AccountRole.GoodsReceivedNotBilled, seesCost, ct),
            await LatestAsync(db, id, StockMoveKind.Out, AccountRole.CostOfSales, seesCost, ct));
    }

    private static async Task<IReadOnlyList<LatestMove>> LatestAsync(ErpDbContext db, Guid itemId, StockMoveKind kind, AccountRole counter, bool seesCost, CancellationToken ct)
    {
        var moves = await db.StockMoves.AsNoTracking()
            .Where(move => move.ItemId == itemId && move.Kind == kind && move.Counter == counter && move.ReversesId == null
                && !db.StockMoves.Any(taken => taken.ItemId == itemId && taken.ReversesId == move.Id))
            .OrderByDescending(move => move.Date).ThenByDescending(move => move.Sequence)
            .Take(Latest)
            .Select(move => new
            {
                move.Date,
                move.SourceType,
                move.SourceId,
                move.SourceNumber,
                move.Quantity,
                move.Value,
                Adjusted = db.StockMoves.Where(by => by.ItemId == itemId && by.AdjustsId == move.Id).Sum(by => by.Value),
            })
            .ToListAsync(ct);
        return [.. moves.Select(move => new LatestMove(
            move.Date, new(move.SourceType, move.SourceId, move.SourceNumber), Math.Abs(move.Quantity), seesCost ? Rounding.To((move.Value + move.Adjusted) / move.Quantity, 4) : null))];
    }
}
