using ErpWeb.Inventory;
using ErpWeb.Inventory.Reports;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Sources;

internal sealed class LowStockAlerts : IAlertSource
{
    public string Key => "low-stock";

    public string Title => "Low stock";

    public string Icon => "package";

    public string Needs => StockReportPermissions.View;

    public IReadOnlyCollection<string> Kinds => [InventoryEvents.Stock, "item"];

    public async Task<IReadOnlyList<Alert>> FindAsync(ErpDbContext db, DateOnly today, CancellationToken ct)
    {
        var low = await db.Items.AsNoTracking()
            .Where(item => item.IsActive && item.ReorderLevel != null)
            .Select(item => new { item.Id, item.Name, item.Unit, Level = item.ReorderLevel!.Value, OnHand = db.StockPositions.Where(position => position.ItemId == item.Id).Sum(position => position.Quantity) })
            .Where(item => item.OnHand < item.Level)
            .OrderBy(item => item.Name).Take(Alert.Most)
            .ToListAsync(ct);
        return [.. low.Select(item => new Alert(item.Id, $"{item.Name}: {IndianNumber.Format(item.OnHand, 0, 4)} {item.Unit} left, to be reordered below {IndianNumber.Format(item.Level, 0, 4)}", $"/inventory/items/{item.Id}"))];
    }
}
