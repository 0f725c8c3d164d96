using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Prices;

/// <summary>Writes price lists and schemes. The same draft twice is one.</summary>
public sealed class PriceService(TenantDb tenantDb)
{
    public async Task<Result> SaveAsync(PriceListDraft draft, CancellationToken ct = default)
    {
        draft.Tidy();
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.PriceEdit, ct);
        if (PriceListRules.Check(draft) is { Count: > 0 } errors)
            return errors;
        if (await db.PriceLists.AnyAsync(other => other.Name == draft.Name && other.Id != draft.Id, ct))
            return PriceListRules.NameTaken(draft.Name);
        var list = await db.PriceLists.SingleOrDefaultAsync(row => row.Id == draft.Id, ct);
        if (draft.IsStored ? list is null || list.Version != draft.Version : list is not null)
            return draft.IsStored ? list is null ? PriceListRules.NotFound : PriceListRules.Changed : Result.Success;
        list ??= db.PriceLists.Add(new() { Id = draft.Id, Name = draft.Name }).Entity;
        (list.Name, list.From, list.To, list.PercentOff, list.IsActive) = (draft.Name, draft.From!.Value, draft.To, draft.PercentOff, draft.IsActive);
        var stored = await db.PriceListItems.Where(row => row.PriceListId == draft.Id).ToListAsync(ct);
        foreach (var line in draft.Lines)
        {
            var row = stored.Find(row => row.ItemId == line.Item!.Id && row.FromQuantity == line.FromQuantity);
            if (row is null)
                db.PriceListItems.Add(row = new() { Id = Ids.New(), PriceListId = draft.Id, ItemId = line.Item!.Id, FromQuantity = line.FromQuantity });
            else
                stored.Remove(row);
            (row.Price, row.PercentOff) = (line.Price, line.PercentOff ?? 0);
        }
        db.PriceListItems.RemoveRange(stored);
        return await SaveAsync(db, ct);
    }

    public async Task<Result> SaveAsync(SchemeDraft draft, CancellationToken ct = default)
    {
        draft.Tidy();
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.PriceEdit, ct);
        if (PriceListRules.Check(draft) is { Count: > 0 } errors)
            return errors;
        if (await db.Schemes.AnyAsync(other => other.Name == draft.Name && other.Id != draft.Id, ct))
            return PriceListRules.NameTaken(draft.Name);
        var scheme = await db.Schemes.SingleOrDefaultAsync(row => row.Id == draft.Id, ct);
        if (draft.IsStored ? scheme is null || scheme.Version != draft.Version : scheme is not null)
            return draft.IsStored ? scheme is null ? PriceListRules.NotFound : PriceListRules.Changed : Result.Success;
        scheme ??= db.Schemes.Add(new() { Id = draft.Id, Name = draft.Name }).Entity;
        var isFree = draft.Kind is SchemeKind.BuyAndGet;
        (scheme.Name, scheme.Kind, scheme.From, scheme.To, scheme.IsActive) = (draft.Name, draft.Kind, draft.From!.Value, draft.To, draft.IsActive);
        (scheme.ItemId, scheme.CouponCode) = (draft.Kind is SchemeKind.BuyAndGet or SchemeKind.ByQuantity ? draft.Item?.Id : null, draft.Kind is SchemeKind.Coupon ? draft.CouponCode : "");
        (scheme.BuyQuantity, scheme.FreeItemId, scheme.FreeQuantity) = isFree ? (draft.BuyQuantity!.Value, draft.FreeItem?.Id, draft.FreeQuantity!.Value) : (0, null, 0);
        db.SchemeSteps.RemoveRange(await db.SchemeSteps.Where(row => row.SchemeId == draft.Id).ToListAsync(ct));
        if (!isFree)
            db.SchemeSteps.AddRange(draft.Steps.Select(step => new SchemeStep { Id = Ids.New(), SchemeId = draft.Id, AtLeast = step.AtLeast!.Value, Percent = step.Percent ?? 0, Amount = step.Amount ?? 0 }));
        return await SaveAsync(db, ct);
    }

    private static async Task<Result> SaveAsync(ErpDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Somebody else was quicker: with this row, or with the name.
            return PriceListRules.Changed;
        }
    }
}
