using ErpWeb.Inventory;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Sources;

internal sealed class ExpiringBatchAlerts : IAlertSource
{
    public string Key => "expiring";

    public string Title => "Expiring batches";

    public string Icon => "calendar";

    public string Needs => InventoryPermissions.LotView;

    public IReadOnlyCollection<string> Kinds => [InventoryEvents.Stock, InventoryEvents.Lot];

    public async Task<IReadOnlyList<Alert>> FindAsync(ErpDbContext db, DateOnly today, CancellationToken ct)
    {
        var soon = today.AddDays(30);
        var lots = await (
            from lot in db.Lots.AsNoTracking()
            join item in db.Items on lot.ItemId equals item.Id
            where lot.ExpiresOn <= soon && db.StockPositions.Any(position => position.LotId == lot.Id && position.Quantity > 0)
            orderby lot.ExpiresOn, lot.Number
            select new { lot.Id, lot.Number, Item = item.Name, On = lot.ExpiresOn!.Value }).Take(Alert.Most).ToListAsync(ct);
        return [.. lots.Select(lot => new Alert(lot.Id, lot.On < today
            ? $"{lot.Item}, batch {lot.Number}: expired on {IndianDate.Format(lot.On)}"
            : $"{lot.Item}, batch {lot.Number}: expires on {IndianDate.Format(lot.On)}", "/inventory/batches"))];
    }
}
