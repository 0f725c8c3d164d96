using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reports.Ledger;

/// <summary>A line of the stock ledger of one item, with what is there after it.</summary>
/// <param name="Value">INR; null, like the balance of it, for people who may not see what goods cost.</param>
public sealed record LedgerLine(
    Guid Id, DateOnly Date, StockMoveKind Kind, bool IsTakenBack, SourceDocument Document, string Warehouse, string Batch, decimal Quantity, decimal? Value, decimal Balance, decimal? BalanceValue);

/// <summary>Which lines are wanted, newest first.</summary>
public sealed record LedgerFilter(Guid ItemId, Guid? WarehouseId = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>Reads the moves of one item with their running quantity and value.</summary>
public sealed class StockLedgerQueries(TenantDb tenantDb, TenantContext tenant)
{
    /// <returns>One line more than asked for when there are further ones.</returns>
    public async Task<IReadOnlyList<LedgerLine>> LinesAsync(LedgerFilter filter, int skipped = 0, int size = 100, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.View, ct);
        var newestFirst = NewestFirst(db, filter);
        var wanted = filter.From is { } from ? newestFirst.Where(move => move.Date >= from) : newestFirst;
        var moves = await wanted.Skip(skipped).Take(size + 1).ToListAsync(ct);
        if (moves.Count == 0)
            return [];
        var seesCost = tenant.Rights.Allows(CatalogPermissions.CostView);
        var quantity = await newestFirst.Skip(skipped).SumAsync(move => move.Quantity, ct);
        var value = await newestFirst.Skip(skipped).SumAsync(move => move.Value, ct);
        var places = await db.Warehouses.ToDictionaryAsync(warehouse => warehouse.Id, warehouse => warehouse.Name, ct);
        var lots = await LotsAsync(db, [.. moves.Select(move => move.LotId).Distinct()], ct);
        var lines = new List<LedgerLine>(moves.Count);
        foreach (var move in moves)
        {
            lines.Add(new(
                move.Id, move.Date, move.Kind, move.ReversesId is not null, new(move.SourceType, move.SourceId, move.SourceNumber),
                places.GetValueOrDefault(move.WarehouseId, ""), lots.GetValueOrDefault(move.LotId, ""), move.Quantity, seesCost ? move.Value : null, quantity, seesCost ? value : null));
            (quantity, value) = (quantity - move.Quantity, value - move.Value);
        }
        return lines;
    }

    // Corrections of one posting share its place; their ids decide then.
    private static IQueryable<StockMove> NewestFirst(ErpDbContext db, LedgerFilter filter)
    {
        var moves = db.StockMoves.AsNoTracking().Where(move => move.ItemId == filter.ItemId);
        if (filter.WarehouseId is { } warehouseId)
            moves = moves.Where(move => move.WarehouseId == warehouseId);
        if (filter.To is { } to)
            moves = moves.Where(move => move.Date <= to);
        return moves.OrderByDescending(move => move.Date).ThenByDescending(move => move.Sequence).ThenByDescending(move => move.Id);
    }

    private static async Task<Dictionary<Guid, string>> LotsAsync(ErpDbContext db, List<Guid> ids, CancellationToken ct) => ids.TrueForAll(id => id == Guid.Empty)
        ? []
        : await db.Lots.Where(lot => ids.Contains(lot.Id)).ToDictionaryAsync(lot => lot.Id, lot => lot.Number, ct);
}
