using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Items.Csv;

/// <summary>Imports items: first a rehearsal that writes nothing, then the rows that were found good.</summary>
public sealed class ItemImport(TenantDb tenantDb, TenantContext tenant, IndiaClock clock, IStockOnHand stock)
{
    /// <summary>What importing the file would do, row by row.</summary>
    /// <param name="file">CSV text.</param>
    /// <param name="defaultRateId">The GST rate of new items whose row names none.</param>
    public async Task<Result<ImportPlan<ItemDraft>>> PlanAsync(byte[] file, Guid? defaultRateId = null, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemImport, ct);
        var sheet = CsvSheet.Read(file, SeesCost ? ItemColumns.All : ItemColumns.AllButCost);
        if (!sheet.IsSuccess)
            return Result.Failure(sheet.Errors);
        var rates = (await db.ItemTaxRates.AsNoTracking().ToListAsync(ct)).ToLookup(rate => rate.ItemId);
        var items = await db.Items.AsNoTracking().ToListAsync(ct);
        var moved = await stock.MovedAsync(db, items.ConvertAll(item => item.Id), ct);
        var stored = items.ConvertAll(item => ItemQueries.ToDraft(
            item, SeesCost, [.. rates[item.Id].OrderBy(rate => rate.From).Select(rate => new ItemRateDraft { From = rate.From, TaxRateId = rate.TaxRateId })], moved.Contains(item.Id)));
        await ItemQueries.AddPartsAsync(db, stored, ct);
        var taxRates = await db.TaxRates.AsNoTracking().ToListAsync(ct);
        return new ItemImportPlanner(stored, taxRates, clock.Today, defaultRateId).Plan(sheet.Value);
    }

    /// <summary>Writes the good rows, each few hundred in a transaction of their own, and returns how many.</summary>
    public async Task<Result<int>> WriteAsync(ImportPlan<ItemDraft> plan, Action<int> progress, CancellationToken ct = default)
    {
        tenant.Demand(CatalogPermissions.ItemImport);
        var written = 0;
        foreach (var rows in plan.ToWrite.Chunk(ImportPlan<ItemDraft>.RowsAtOnce))
        {
            if (!await WriteAsync(rows, ct))
                return new Error("catalog.item.import_interrupted", $"Somebody changed items meanwhile: {written} rows are imported, the others are not. Choose the file again to import them.");
            written += rows.Length;
            progress(written);
        }
        return written;
    }

    private bool SeesCost => tenant.Rights.Allows(CatalogPermissions.CostView);

    private async Task<bool> WriteAsync(PlannedRow<ItemDraft>[] rows, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemImport, ct);
        var ids = rows.Select(row => row.Draft.Id).ToList();
        var items = await db.Items.Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, ct);
        var rates = (await db.ItemTaxRates.Where(rate => ids.Contains(rate.ItemId)).ToListAsync(ct)).ToLookup(rate => rate.ItemId);
        foreach (var (_, draft, action) in rows)
        {
            if (action is ImportAction.New)
                ItemWriting.Add(db, draft, SeesCost);
            else if (items.GetValueOrDefault(draft.Id) is { } item && item.Version == draft.Version)
                ItemWriting.Change(db, item, [.. rates[draft.Id]], draft, SeesCost);
            else
                return false;
        }
        await ItemWriting.ChangePartsAsync(db, [.. rows.Where(row => row.Action is not ImportAction.New).Select(row => row.Draft)], ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // The rehearsal saw neither the code that somebody else took since nor the change of a row.
            return false;
        }
    }
}
