using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Warehouses;

/// <summary>Writes warehouses.</summary>
public sealed class WarehouseService(TenantDb tenantDb)
{
    /// <summary>Stores a new warehouse, or a change of one; the same draft twice is one warehouse.</summary>
    public async Task<Result> SaveAsync(WarehouseDraft draft, CancellationToken ct = default)
    {
        draft.Tidy();
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseEdit, ct);
        var all = await db.Warehouses.ToListAsync(ct);
        var warehouse = all.Find(row => row.Id == draft.Id);
        if (draft.IsStored && warehouse is null)
            return WarehouseErrors.NotFound;
        if (draft.IsStored && warehouse!.Version != draft.Version)
            return WarehouseErrors.Changed;
        if (!draft.IsStored && warehouse is not null)
            return Result.Success;
        var hasMoved = warehouse is not null && warehouse.Kind != draft.Kind && await db.StockMoves.AnyAsync(move => move.WarehouseId == draft.Id, ct);
        if (WarehouseRules.Check(draft, warehouse, all, hasMoved) is { Count: > 0 } errors)
            return errors;
        warehouse ??= db.Warehouses.Add(new() { Id = draft.Id, Code = draft.Code, Name = draft.Name }).Entity;
        (warehouse.Code, warehouse.Name, warehouse.Kind, warehouse.NegativeStock) = (draft.Code, draft.Name, draft.Kind, draft.NegativeStock);
        if (draft.IsDefault)
        {
            foreach (var other in all)
                other.IsDefault = false;
            warehouse.IsDefault = true;
        }
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return WarehouseErrors.Changed;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Two people used the code at once; the database let one of them.
            return WarehouseErrors.CodeTaken(draft.Code);
        }
        return Result.Success;
    }

    /// <summary>Takes a warehouse out of use, or into use again. Never the default one, nor one with goods in it.</summary>
    public async Task<Result> SetActiveAsync(Guid id, bool isActive, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseEdit, ct);
        var warehouse = await db.Warehouses.SingleOrDefaultAsync(row => row.Id == id, ct);
        if (warehouse is null)
            return WarehouseErrors.NotFound;
        if (!isActive && warehouse.IsDefault)
            return WarehouseErrors.IsDefault;
        if (!isActive && await db.StockPositions.AnyAsync(position => position.WarehouseId == id && position.Quantity != 0, ct))
            return WarehouseErrors.HasStock;
        warehouse.IsActive = isActive;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return WarehouseErrors.Changed;
        }
        return Result.Success;
    }
}
