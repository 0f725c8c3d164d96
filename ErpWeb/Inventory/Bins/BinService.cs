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
    public Task<Result> SaveAsync(BinDraft draft, CancellationToken ct = default) => AgainWhenOutrunAsync(async () =>
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
        if (await db.Bins.AnyAsync(row => row.WarehouseId == draft.WarehouseId && row.Code == draft.Code && row.Id != draft.Id, ct))
            return CodeTaken(draft.Code);
        bin ??= db.Bins.Add(new() { Id = draft.Id, WarehouseId = draft.WarehouseId, Code = draft.Code }).Entity;
        (bin.Code, bin.Name) = (draft.Code, draft.Name);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    });

    /// <summary>Removes a bin; goods that lay there have none then.</summary>
    public Task<Result> RemoveAsync(Guid id, CancellationToken ct = default) => AgainWhenOutrunAsync(async () =>
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseEdit, ct);
        if (await db.Bins.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } bin)
            return NotFound;
        db.ItemBins.RemoveRange(await db.ItemBins.Where(place => place.BinId == id).ToListAsync(ct));
        db.Bins.Remove(bin);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    });

    /// <summary>Says that the item lies in the bin, and in no other of that warehouse.</summary>
    public Task<Result> PutAsync(Guid binId, Guid itemId, CancellationToken ct = default) => AgainWhenOutrunAsync(async () =>
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseEdit, ct);
        if (await db.Bins.AsNoTracking().FirstOrDefaultAsync(row => row.Id == binId, ct) is not { } bin)
            return NotFound;
        if ((await items.FindAsync(db, [itemId], clock.Today, ct)).GetValueOrDefault(itemId) is not { Kind: ItemKind.Goods, Form: ItemForm.Single })
            return new Error("inventory.goods.item", "Choose an item.", "ItemId");
        var place = await db.ItemBins.FirstOrDefaultAsync(row => row.WarehouseId == bin.WarehouseId && row.ItemId == itemId, ct)
            ?? db.ItemBins.Add(new() { Id = Ids.New(), WarehouseId = bin.WarehouseId, ItemId = itemId }).Entity;
        place.BinId = binId;
        await db.SaveChangesAsync(ct);
        return Result.Success;
    });

    /// <summary>Says that the item lies in no bin of the warehouse.</summary>
    public Task<Result> TakeOutAsync(Guid warehouseId, Guid itemId, CancellationToken ct = default) => AgainWhenOutrunAsync(async () =>
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseEdit, ct);
        db.ItemBins.RemoveRange(await db.ItemBins.Where(place => place.WarehouseId == warehouseId && place.ItemId == itemId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return Result.Success;
    });

    private static Error CodeTaken(string code) => new("inventory.bin.code_taken", $"{code} is another bin of this warehouse.", nameof(BinDraft.Code));

    // The database refuses what two people did at once; whoever was second looks again and sees what the first did.
    private static async Task<Result> AgainWhenOutrunAsync(Func<Task<Result>> verb)
    {
        try
        {
            return await verb();
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return await verb();
        }
    }
}
