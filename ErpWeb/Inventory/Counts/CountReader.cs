using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Bins;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Counts;

/// <summary>A count with its differences.</summary>
public sealed record CountView(StockCount Count, string Warehouse, IReadOnlyList<CountVariance> Counted, IReadOnlyList<UncountedGoods> Uncounted)
{
    public IEnumerable<CountVariance> ToCountAgain => Counted.Where(line => line.IsBeyond(Count.Tolerance));

    public bool HasBins => Counted.Any(line => line.Bin.Length > 0) || Uncounted.Any(line => line.Bin.Length > 0);

    /// <summary>The same in the way through the warehouse; what has no bin comes last.</summary>
    public CountView ByBin() => this with
    {
        Counted = [.. Counted.OrderBy(line => line.Bin.Length == 0).ThenBy(line => line.Bin, StringComparer.Ordinal)],
        Uncounted = [.. Uncounted.OrderBy(line => line.Bin.Length == 0).ThenBy(line => line.Bin, StringComparer.Ordinal)],
    };

    /// <summary>INR of all differences; null for people who may not see cost.</summary>
    public decimal? Value => Counted.All(line => line.Value is not null) ? Counted.Sum(line => line.Value) : null;
}

/// <summary>Reads a count with what the books said.</summary>
public sealed class CountReader(TenantDb tenantDb, TenantContext tenant)
{
    public async Task<CountView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountDifferences, ct);
        if (await db.StockCounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } count)
            return null;
        var figures = await CountFiguresReader.ReadAsync(db, count, ct);
        var warehouse = await db.Warehouses.Where(row => row.Id == count.WarehouseId).Select(row => row.Name).SingleAsync(ct);
        var bins = await BinReader.OfWarehouseAsync(db, count.WarehouseId, ct);
        var seesCost = tenant.Rights.Allows(CatalogPermissions.CostView);
        return new(
            count, warehouse,
            [.. figures.Counted.Select(line => line with { UnitCost = seesCost ? line.UnitCost : null, Bin = bins.GetValueOrDefault(line.ItemId, "") })],
            count.Status is CountStatus.Counting ? [.. figures.Uncounted.Select(line => line with { Bin = bins.GetValueOrDefault(line.ItemId, "") })] : []);
    }
}
