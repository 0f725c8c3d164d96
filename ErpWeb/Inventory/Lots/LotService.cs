using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Lots;

/// <summary>A batch as the form has it.</summary>
public sealed class LotDraft
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string LotNumber { get; set; } = "";
    public DateOnly? ExpiresOn { get; set; }
    public LotStatus State { get; set; }
}

/// <summary>Corrects batches, blocks and releases them.</summary>
public sealed class LotService(TenantDb tenantDb)
{
    public static Error NotFound { get; } = new("inventory.lot.not_found", "This batch does not exist, or not in this business.");
    public static Error Changed { get; } = new("inventory.lot.changed", "This batch was changed on another device meanwhile. Open it again to see the change.");

    public async Task<Result> SaveAsync(LotDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.LotEdit, ct);
        var number = LotArrivals.Tidy(draft.LotNumber);
        if (number.Length is 0 or > Lot.NumberMaxLength)
            return new Error("inventory.lot.number", $"A number has between 1 and {Lot.NumberMaxLength} characters.", nameof(draft.LotNumber));
        var lot = await db.Lots.SingleOrDefaultAsync(row => row.Id == draft.Id, ct);
        if (lot is null)
            return NotFound;
        if (lot.Version != draft.Version)
            return Changed;
        if (await db.Lots.AnyAsync(row => row.ItemId == lot.ItemId && row.Number == number && row.Id != lot.Id, ct))
            return new Error("inventory.lot.taken", $"This item already has {number}.", nameof(draft.LotNumber));
        (lot.Number, lot.ExpiresOn, lot.Status) = (number, draft.ExpiresOn, draft.State);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed;
        }
        return Result.Success;
    }
}
