using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items.Parts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Items;

/// <summary>Writes items.</summary>
public sealed class ItemService(TenantDb tenantDb, TenantContext tenant, IndiaClock clock, IStockOnHand stock)
{
    /// <summary>Stores a new item and returns its id; a draft that was stored already is left as it is.</summary>
    public async Task<Result<Guid>> CreateAsync(ItemDraft draft, CancellationToken ct = default)
    {
        draft.Tidy();
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemEdit, ct);
        if (await db.Items.AnyAsync(item => item.Id == draft.Id, ct))
            return draft.Id;
        if (await CheckAsync(db, draft, ct) is { Count: > 0 } errors)
            return errors;
        ItemWriting.Add(db, draft, SeesCost);
        return await SaveAsync(db, draft, ct);
    }

    public async Task<Result<Guid>> UpdateAsync(ItemDraft draft, CancellationToken ct = default)
    {
        draft.Tidy();
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemEdit, ct);
        var item = await db.Items.SingleOrDefaultAsync(item => item.Id == draft.Id, ct);
        if (item is null)
            return ItemErrors.NotFound;
        if (item.Version != draft.Version)
            return ItemErrors.Changed;
        if (await CheckAsync(db, draft, ct) is { Count: > 0 } errors)
            return errors;
        if (await FixedFaultAsync(db, item, draft, ct) is { } isFixed)
            return isFixed;
        ItemWriting.Change(db, item, await db.ItemTaxRates.Where(rate => rate.ItemId == item.Id).ToListAsync(ct), draft, SeesCost);
        await ItemWriting.ChangePartsAsync(db, [draft], ct);
        return await SaveAsync(db, draft, ct);
    }

    /// <summary>Hides the item from new documents; old ones keep it.</summary>
    public Task<Result> DeactivateAsync(Guid id, CancellationToken ct = default) => SetActiveAsync(id, false, ct);

    public Task<Result> ReactivateAsync(Guid id, CancellationToken ct = default) => SetActiveAsync(id, true, ct);

    private bool SeesCost => tenant.Rights.Allows(CatalogPermissions.CostView);

    private async Task<Result> SetActiveAsync(Guid id, bool isActive, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemEdit, ct);
        var item = await db.Items.SingleOrDefaultAsync(item => item.Id == id, ct);
        if (item is null)
            return ItemErrors.NotFound;
        item.IsActive = isActive;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ItemErrors.Changed;
        }
        return Result.Success;
    }

    private async Task<List<Error>> CheckAsync(ErpDbContext db, ItemDraft draft, CancellationToken ct)
    {
        var taxRates = await db.TaxRates.AsNoTracking().ToDictionaryAsync(rate => rate.Id, ct);
        var errors = ItemRules.Check(draft, taxRates, clock.Today);
        if (await CodeFaultAsync(db, draft, ct) is { } taken)
            errors.Add(taken);
        if (await BarcodeFaultAsync(db, draft, ct) is { } shared)
            errors.Add(shared);
        errors.AddRange(await ItemPartsCheck.FindAsync(db, draft, ct));
        return errors;
    }

    private async Task<Error?> FixedFaultAsync(ErpDbContext db, Item item, ItemDraft draft, CancellationToken ct)
    {
        if (item.Form != draft.Form)
            return ItemErrors.FormFixed;
        if ((item.Tracking == draft.Tracking && item.Valuation == draft.Valuation && item.Kind == draft.Kind) || (await stock.MovedAsync(db, [item.Id], ct)).Count == 0)
            return null;
        return item.Tracking != draft.Tracking || item.Kind != draft.Kind ? ItemErrors.TrackingFixed : ItemErrors.ValuationFixed;
    }

    private static async Task<Error?> CodeFaultAsync(ErpDbContext db, ItemDraft draft, CancellationToken ct)
    {
        var holder = await db.Items.Where(item => item.Code == draft.Code && item.Id != draft.Id).Select(item => item.Name).FirstOrDefaultAsync(ct);
        return holder is null ? null : ItemErrors.CodeTaken(draft.Code, holder);
    }

    private static async Task<Error?> BarcodeFaultAsync(ErpDbContext db, ItemDraft draft, CancellationToken ct)
    {
        if (draft.Barcode.Length == 0 || draft.SharesBarcode)
            return null;
        var holder = await db.Items
            .Where(item => item.Barcode == draft.Barcode && item.IsActive && item.Id != draft.Id)
            .Select(item => item.Name)
            .FirstOrDefaultAsync(ct);
        return holder is null ? null : ItemErrors.BarcodeShared(holder);
    }

    private async Task<Result<Guid>> SaveAsync(ErpDbContext db, ItemDraft draft, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ItemErrors.Changed;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Two saves at once: the database saw what the check could not.
            await using var now = await tenantDb.OpenAsync(CatalogPermissions.ItemEdit, ct);
            if (await CodeFaultAsync(now, draft, ct) is { } taken)
                return taken;
            if (await ItemPartsCheck.FindAsync(now, draft, ct) is { Count: > 0 } faults)
                return faults;
            if (!draft.IsStored && await now.Items.AnyAsync(item => item.Id == draft.Id, ct))
                return draft.Id;
            throw;
        }
        return draft.Id;
    }
}
