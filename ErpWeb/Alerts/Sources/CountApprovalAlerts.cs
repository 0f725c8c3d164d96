using ErpWeb.Inventory;
using ErpWeb.Inventory.Counts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Sources;

internal sealed class CountApprovalAlerts : IAlertSource
{
    public string Key => "count";

    public string Title => "Counts to approve";

    public string Icon => "circle-check";

    public string Needs => InventoryPermissions.CountApprove;

    public IReadOnlyCollection<string> Kinds => [InventoryEvents.Count];

    public async Task<IReadOnlyList<Alert>> FindAsync(ErpDbContext db, DateOnly today, CancellationToken ct)
    {
        var counts = await db.StockCounts.AsNoTracking()
            .Where(count => count.Status == CountStatus.Counting && db.StockCountEntries.Any(entry => entry.CountId == count.Id))
            .OrderBy(count => count.Date).Take(Alert.Most)
            .Select(count => new { count.Id, count.Number })
            .ToListAsync(ct);
        return [.. counts.Select(count => new Alert(count.Id, $"Stock count {count.Number} is under way and waits to be approved", $"/inventory/counts/{count.Id}"))];
    }
}
