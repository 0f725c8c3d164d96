using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>An adjustment on the list.</summary>
/// <param name="Value">INR; null for people who may not see cost.</param>
public sealed record AdjustmentRow(Guid Id, string Number, DateOnly Date, AdjustmentReason Reason, string Note, decimal? Value, AdjustmentStatus Status);

/// <summary>An adjustment with its goods.</summary>
/// <param name="SeesCost">Whether values may be shown.</param>
public sealed record AdjustmentView(StockAdjustment Adjustment, IReadOnlyList<StockAdjustmentLine> Lines, IReadOnlyDictionary<Guid, string> Warehouses, bool SeesCost);

/// <summary>Reads stock adjustments and opening stock, newest first.</summary>
public sealed class AdjustmentQueries(TenantDb tenantDb, TenantContext tenant)
{
    public async Task<PageOf<AdjustmentRow>> PageAsync(string? search, AdjustmentReason? reason, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.AdjustmentView, ct);
        var adjustments = db.StockAdjustments.AsNoTracking();
        foreach (var word in SearchWords.Of(search))
            adjustments = adjustments.Where(row => row.Number.ToLower().Contains(word) || row.Note.ToLower().Contains(word));
        if (reason is { } chosen)
            adjustments = adjustments.Where(row => row.Reason == chosen);
        if (DateCursor.TryParse(cursor, out var after))
            adjustments = adjustments.Where(row => row.Date <= after.Date && (row.Date < after.Date || row.Id.CompareTo(after.Id) < 0));
        var seesCost = SeesCost;
        var rows = await adjustments.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Take(size + 1)
            .Select(row => new AdjustmentRow(row.Id, row.Number, row.Date, row.Reason, row.Note, seesCost ? row.Value : null, row.Status)).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        return new(page, rows.Count > size ? new DateCursor(page[^1].Date, page[^1].Id).ToString() : null, null);
    }

    public async Task<AdjustmentView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.AdjustmentView, ct);
        if (await db.StockAdjustments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } adjustment)
            return null;
        var lines = await db.StockAdjustmentLines.AsNoTracking().Where(line => line.AdjustmentId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        return new(adjustment, lines, await db.Warehouses.AsNoTracking().ToDictionaryAsync(warehouse => warehouse.Id, warehouse => warehouse.Name, ct), SeesCost);
    }

    private bool SeesCost => tenant.Rights.Allows(CatalogPermissions.CostView);
}
