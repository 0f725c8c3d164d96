using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reports.Movers;

/// <summary>How an item sells.</summary>
/// <param name="Sold">In the last 365 days, in the item's unit.</param>
/// <param name="Value">INR, of what is there; null, like the class, for people who may not see what goods cost.</param>
public sealed record Mover(Guid ItemId, string Code, string Name, string Unit, decimal Quantity, decimal? Value, decimal Sold, DateOnly? LastSale, TurnoverClass? Class)
{
    /// <summary>Whether it lies there and nobody has bought it for so many days.</summary>
    public bool IsIdle(DateOnly today, int days) => Quantity > 0 && (LastSale is not { } last || last.AddDays(days) < today);
}

/// <summary>What sells and what lies there, from three grouped queries.</summary>
public sealed class StockMoversQueries(TenantDb tenantDb, TenantContext tenant)
{
    /// <summary>The time over which turnover is counted.</summary>
    public const int TurnoverDays = 365;

    public async Task<IReadOnlyList<Mover>> OnAsync(DateOnly today, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.View, ct);
        var items = await db.Items.AsNoTracking().Where(item => item.Kind == ItemKind.Goods)
            .Select(item => new { item.Id, item.Code, item.Name, item.Unit, item.IsActive }).ToListAsync(ct);
        var stock = await HeldStock.ByItem(HeldStock.Now(db)).ToDictionaryAsync(item => item.ItemId, ct);
        var since = today.AddDays(-TurnoverDays);
        var sold = await HeldStock.ByItem(SalesOf(db).Where(move => move.Date > since && move.Date <= today)
            .Select(move => new HeldStock { ItemId = move.ItemId, WarehouseId = move.WarehouseId, LotId = move.LotId, Quantity = move.Quantity, Value = move.Value }))
            .ToDictionaryAsync(item => item.ItemId, ct);
        var last = await LastSalesAsync(db, today, ct);
        var seesCost = tenant.Rights.Allows(CatalogPermissions.CostView);
        var classes = seesCost ? TurnoverClasses.Of(items.Select(item => KeyValuePair.Create(item.Id, -(sold.GetValueOrDefault(item.Id)?.Value ?? 0)))) : null;
        return [.. items
            .Where(item => item.IsActive || stock.GetValueOrDefault(item.Id)?.Quantity > 0)
            .Select(item => new Mover(
                item.Id, item.Code, item.Name, item.Unit, stock.GetValueOrDefault(item.Id)?.Quantity ?? 0, seesCost ? stock.GetValueOrDefault(item.Id)?.Value ?? 0 : null,
                -(sold.GetValueOrDefault(item.Id)?.Quantity ?? 0), last.TryGetValue(item.Id, out var day) ? day : null, classes?[item.Id]))
            .OrderByDescending(item => item.Sold).ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.ItemId)];
    }

    private static IQueryable<StockMove> SalesOf(ErpDbContext db) => db.StockMoves.AsNoTracking().Where(move => move.Counter == AccountRole.CostOfSales);

    // A sale that was cancelled is taken back on its own day, so that nothing is left of it there.
    private static async Task<Dictionary<Guid, DateOnly>> LastSalesAsync(ErpDbContext db, DateOnly today, CancellationToken ct) => await SalesOf(db)
        .Where(move => move.Kind == StockMoveKind.Out && move.Date <= today)
        .GroupBy(move => new { move.ItemId, move.Date })
        .Select(some => new { some.Key.ItemId, some.Key.Date, Quantity = some.Sum(move => move.Quantity) })
        .Where(day => day.Quantity < 0)
        .GroupBy(day => day.ItemId)
        .Select(some => new { ItemId = some.Key, Date = some.Max(day => day.Date) })
        .ToDictionaryAsync(item => item.ItemId, item => item.Date, ct);
}
