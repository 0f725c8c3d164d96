using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Warehouses;

/// <summary>A warehouse on the list.</summary>
/// <param name="Items">Different goods that lie there.</param>
public sealed record WarehouseRow(Guid Id, string Code, string Name, WarehouseKind Kind, bool IsDefault, NegativeStock? NegativeStock, bool IsActive, int Version, int Items)
{
    public WarehouseDraft ToDraft() => new() { Id = Id, Version = Version, IsStored = true, Code = Code, Name = Name, Kind = Kind, IsDefault = IsDefault, NegativeStock = NegativeStock, IsActive = IsActive };
}

/// <summary>A warehouse to choose on a document.</summary>
public sealed record WarehouseChoice(Guid Id, string Name, WarehouseKind Kind, bool IsDefault);

/// <summary>Reads warehouses.</summary>
public sealed class WarehouseQueries(TenantDb tenantDb)
{
    public async Task<PageOf<WarehouseRow>> AllAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseView, ct);
        var items = await db.StockPositions.AsNoTracking().Where(position => position.Quantity != 0)
            .Select(position => new { position.WarehouseId, position.ItemId }).Distinct()
            .GroupBy(position => position.WarehouseId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var rows = await db.Warehouses.AsNoTracking().OrderByDescending(row => row.IsDefault).ThenByDescending(row => row.IsActive).ThenBy(row => row.Code).ToListAsync(ct);
        return new(
            rows.ConvertAll(row => new WarehouseRow(row.Id, row.Code, row.Name, row.Kind, row.IsDefault, row.NegativeStock, row.IsActive, row.Version, items.GetValueOrDefault(row.Id))), null, rows.Count);
    }

    /// <summary>Those in use, the default first.</summary>
    public async Task<IReadOnlyList<WarehouseChoice>> ChoicesAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member, ct);
        return await db.Warehouses.AsNoTracking().Where(row => row.IsActive)
            .OrderByDescending(row => row.IsDefault).ThenBy(row => row.Name)
            .Select(row => new WarehouseChoice(row.Id, row.Name, row.Kind, row.IsDefault)).ToListAsync(ct);
    }
}
