using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Counts;

/// <summary>A count on the list.</summary>
/// <param name="Counted">Different goods that somebody has counted.</param>
public sealed record CountRow(Guid Id, string Number, DateOnly Date, string Warehouse, string Note, CountStatus Status, int Counted);

/// <summary>Reads stock counts, newest first.</summary>
public sealed class CountQueries(TenantDb tenantDb)
{
    public async Task<PageOf<CountRow>> PageAsync(string? search, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountView, ct);
        var counts = db.StockCounts.AsNoTracking();
        foreach (var word in SearchWords.Of(search))
            counts = counts.Where(row => row.Number.ToLower().Contains(word) || row.Note.ToLower().Contains(word));
        if (DateCursor.TryParse(cursor, out var after))
            counts = counts.Where(row => row.Date <= after.Date && (row.Date < after.Date || row.Id.CompareTo(after.Id) < 0));
        var rows = await (
            from count in counts
            join warehouse in db.Warehouses on new { count.TenantId, Id = count.WarehouseId } equals new { warehouse.TenantId, warehouse.Id }
            orderby count.Date descending, count.Id descending
            select new CountRow(count.Id, count.Number, count.Date, warehouse.Name, count.Note, count.Status,
                db.StockCountEntries.Where(entry => entry.CountId == count.Id && !entry.IsWithdrawn).Select(entry => entry.ItemId).Distinct().Count()))
            .Take(size + 1).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        return new(page, rows.Count > size ? new DateCursor(page[^1].Date, page[^1].Id).ToString() : null, null);
    }
}
