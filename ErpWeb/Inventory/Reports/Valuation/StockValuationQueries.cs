using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reports.Valuation;

/// <summary>What the goods of a warehouse are worth.</summary>
/// <param name="Items">How many different items are there.</param>
/// <param name="Value">INR.</param>
public sealed record WarehouseValue(string Name, WarehouseKind Kind, int Items, decimal Value);

/// <summary>The stock beside the books.</summary>
/// <param name="InBooks">INR on the stock accounts of the general ledger.</param>
public sealed record StockValuation(IReadOnlyList<WarehouseValue> Warehouses, decimal InBooks)
{
    public decimal Value => Warehouses.Sum(warehouse => warehouse.Value);
}

/// <summary>What the stock is worth on a day, by warehouse, and what the books say.</summary>
public sealed class StockValuationQueries(TenantDb tenantDb, TenantContext tenant)
{
    public async Task<StockValuation> OnAsync(DateOnly? day, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.View, ct);
        tenant.Demand(CatalogPermissions.CostView);
        var chains = (await HeldStock.OnAsync(db, day, ct))
            .GroupBy(stock => new { stock.WarehouseId, stock.ItemId })
            .Select(some => new { some.Key.WarehouseId, Quantity = some.Sum(stock => stock.Quantity), Value = some.Sum(stock => stock.Value) })
            .Where(stock => stock.Quantity != 0 || stock.Value != 0);
        var values = await chains
            .GroupBy(stock => stock.WarehouseId)
            .Select(some => new { WarehouseId = some.Key, Items = some.Count(), Value = some.Sum(stock => stock.Value) })
            .ToDictionaryAsync(stock => stock.WarehouseId, ct);
        var warehouses = await db.Warehouses.AsNoTracking().OrderByDescending(warehouse => warehouse.IsDefault).ThenBy(warehouse => warehouse.Name).ToListAsync(ct);
        return new(
            [.. warehouses.Where(warehouse => warehouse.IsActive || values.ContainsKey(warehouse.Id))
                .Select(warehouse => new WarehouseValue(warehouse.Name, warehouse.Kind, values.GetValueOrDefault(warehouse.Id)?.Items ?? 0, values.GetValueOrDefault(warehouse.Id)?.Value ?? 0))],
            await InBooksAsync(db, day, ct));
    }

    private static async Task<decimal> InBooksAsync(ErpDbContext db, DateOnly? day, CancellationToken ct)
    {
        var accounts = await db.Accounts
            .Where(account => account.Role == AccountRole.Stock || account.Role == AccountRole.StockInTransit || account.Role == AccountRole.StockWithWorkers || account.Role == AccountRole.StockDelivered)
            .Select(account => account.Id).ToListAsync(ct);
        if (accounts.Count == 0)
            return 0;
        var lines = db.JournalLines.Where(line => accounts.Contains(line.AccountId));
        if (day is { } last)
            lines = lines.Where(line => line.Date <= last);
        return await lines.SumAsync(line => line.Debit, ct) - await lines.SumAsync(line => line.Credit, ct);
    }
}
