using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Reports;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Reorder;

/// <summary>Proposes what to buy, from the items' reorder levels, what is there and what is on order.</summary>
public sealed class ReorderQueries(TenantDb tenantDb, IEnumerable<IStockOnOrder> purchases)
{
    /// <returns>By supplier, those without one last; by name within.</returns>
    public async Task<IReadOnlyList<ReorderProposal>> ProposeAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.View, ct);
        var sellable =
            from position in db.StockPositions.AsNoTracking()
            join warehouse in db.Warehouses on position.WarehouseId equals warehouse.Id
            where warehouse.Kind != WarehouseKind.Reject && warehouse.Kind != WarehouseKind.JobWorker
            select position;
        var low = await db.Items.AsNoTracking()
            .Where(item => item.Kind == ItemKind.Goods && item.IsActive && item.ReorderLevel != null)
            .Select(item => new
            {
                item.Id,
                item.Code,
                item.Name,
                item.Unit,
                item.ReorderLevel,
                item.ReorderUpTo,
                OnHand = sellable.Where(position => position.ItemId == item.Id).Sum(position => position.Quantity),
            })
            .Where(item => item.OnHand < item.ReorderLevel)
            .ToListAsync(ct);
        var bought = low.Count > 0 && purchases.FirstOrDefault() is { } known ? await known.OfAsync(db, low.ConvertAll(item => item.Id), ct) : new Dictionary<Guid, ItemOnOrder>();
        return [.. low
            .Select(item => new ReorderProposal(
                item.Id, item.Code, item.Name, item.Unit, item.ReorderLevel!.Value, item.ReorderUpTo, item.OnHand,
                bought.GetValueOrDefault(item.Id)?.Quantity ?? 0, bought.GetValueOrDefault(item.Id)?.SupplierId, bought.GetValueOrDefault(item.Id)?.SupplierName ?? ""))
            .Where(item => item.Quantity > 0)
            .OrderBy(item => item.SupplierId is null).ThenBy(item => item.SupplierName, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.SupplierId)
            .ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.ItemId)];
    }
}
