using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Bins;

/// <summary>Writes the bins of warehouses, and which goods lie in them.</summary>
public sealed class BinService(TenantDb tenantDb, ItemReader items, IndiaClock clock)
{
    public static Error NotFound { get; } = new("inventory.bin.not_found", "This bin does not exist any more.");

    /// <summary>Stores a new bin, or a change of one; the same draft twice is one bin.</summary>
    public async Task<Result> SaveAsync(BinDraft draft, CancellationToken ct = default)
    {
        draft.Tidy();
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseEdit, ct);
        if (draft.Check().ToList() is { Count: > 0 } errors)
            return errors;
        var bin = await db.Bins.FirstOrDefaultAsync(row => row.Id == draft.Id, ct);
        if (draft.IsStored && bin is null || !await db.Warehouses.AnyAsync(row => row.Id == draft.WarehouseId, ct))
            return NotFound;
        if (!draft.IsStored && bin is not null)
            return Result.Success;
        bin ??= db.Bins.Add(new() { Id = draft.Id, WarehouseId = draft.WarehouseId, Code = draft.Code }).Entity;
        (bin.Code, bin.Name) = (draft.Code, draft.Name);
        return await SaveAsync(db, CodeTaken(draft.Code), ct);
    }

    /// <summary>Removes a bin; goods that lay there have none then.</summary>
    public async Task<Result> RemoveAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseEdit, ct);
        if (await db.Bins.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } bin)
            return NotFound;
        db.ItemBins.RemoveRange(await db.ItemBins.Where(place => place.BinId == id).ToListAsync(ct));
        db.Bins.Remove(bin);
        return await SaveAsync(db, NotFound, ct);
    }

    /// <summary>Says that the item lies in the bin, and in no other of that warehouse.</summary>
    public async Task<Result> PutAsync(Guid binId, Guid itemId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseEdit, ct);
        if (await db.Bins.AsNoTracking().FirstOrDefaultAsync(row => row.Id == binId, ct) is not { } bin)
            return NotFound;
        if ((await items.FindAsync(db, [itemId], clock.Today, ct)).GetValueOrDefault(itemId) is not { Kind: ItemKind.Goods, Form: ItemForm.Single })
            return new Error("inventory.goods.item", "Choose an item.", "ItemId");
        var place = await db.ItemBins.FirstOrDefaultAsync(row => row.WarehouseId == bin.WarehouseId && row.ItemId == itemId, ct)
            ?? db.ItemBins.Add(new() { Id = Ids.New(), WarehouseId = bin.WarehouseId, ItemId = itemId }).Entity;
        place.BinId = binId;
        return await SaveAsync(db, NotFound, ct);
    }

    /// <summary>Says that the item lies in no bin of the warehouse.</summary>
    public async Task<Result> TakeOutAsync(Guid warehouseId, Guid itemId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseEdit, ct);
        db.ItemBins.RemoveRange(await db.ItemBins.Where(place => place.WarehouseId == warehouseId && place.ItemId == itemId).ToListAsync(ct));
        return await SaveAsync(db, NotFound, ct);
    }

    private static Error CodeTaken(string code) => new("inventory.bin.code_taken", $"{code} is another bin of this warehouse.", nameof(BinDraft.Code));

    // The database refuses what two people did at once.
    private static async Task<Result> SaveAsync(ErpDbContext db, Error refused, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException)
        {
            return refused;
        }
    }
}
