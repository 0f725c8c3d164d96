using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Counts;

/// <summary>Takes in what people count, each entry at once. Says nothing of what should be there.</summary>
public sealed class CountingService(TenantDb tenantDb)
{
    /// <summary>Notes what was counted. Several people, and several places of one item, add up.</summary>
    public async Task<Result> AddAsync(CountEntryDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountCount, ct);
        if (draft.Quantity is not ({ } quantity and >= 0 and <= Limits.Quantity) || !Rounding.Fits(quantity, Limits.QuantityPlaces))
            return CountErrors.Quantity;
        await using var write = await db.BeginWriteAsync(ct);
        if (await CountService.LockAsync(db, draft.CountId, ct) is { } refused)
            return refused;
        if (await db.StockCountEntries.AnyAsync(entry => entry.Id == draft.Id, ct))
            return Result.Success;
        var count = await db.StockCounts.AsNoTracking().SingleAsync(row => row.Id == draft.CountId, ct);
        if (await CountGoodsReader.FindAsync(db, count, draft.ItemId, ct) is not { } item)
            return CountErrors.NotPartOfIt;
        if (item.Tracking is not ItemTracking.None && !item.Lots.Any(lot => lot.Id == draft.LotId))
            return CountErrors.LotMissing;
        if (item.Tracking is ItemTracking.Serial && quantity > 1)
            return CountErrors.Quantity;

        db.StockCountEntries.Add(new()
        {
            Id = draft.Id,
            CountId = draft.CountId,
            ItemId = draft.ItemId,
            LotId = item.Tracking is ItemTracking.None ? Guid.Empty : draft.LotId!.Value,
            Quantity = quantity,
            Round = item.Round,
            AfterSequence = await db.StockClocks.Select(clock => clock.Sequence).FirstOrDefaultAsync(ct),
            CountedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            CountedById = db.Actor.UserId,
            CountedBy = db.Actor.Name,
        });
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <summary>Takes back an entry of one's own.</summary>
    public async Task<Result> WithdrawAsync(Guid entryId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountCount, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var entry = await db.StockCountEntries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == entryId && row.CountedById == db.Actor.UserId, ct);
        if (entry is null)
            return CountErrors.NotFound;
        if (await CountService.LockAsync(db, entry.CountId, ct) is { } refused)
            return refused;
        await db.StockCountEntries.Where(row => row.Id == entryId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsWithdrawn, true), ct);
        db.Tell(InventoryEvents.Count, entry.CountId);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }
}
