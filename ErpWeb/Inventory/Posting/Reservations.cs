using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Posting;

/// <summary>
/// Guards what is reserved for orders when goods are sold. The sale's own order is delivered by then and holds nothing any
/// more. A business that does not reserve pays nothing for it.
/// </summary>
internal sealed class Reservations(IEnumerable<IStockReserved> orders, IndiaClock clock)
{
    /// <returns>Goods that are taken from orders: the quantity is what the orders lack, below zero.</returns>
    public async Task<IReadOnlyList<StockShortage>> TakenAsync(ErpDbContext db, StockFacts facts, StockPosting posting, CancellationToken ct)
    {
        if (!posting.MindsReservations || facts.Settings.Reservation is ReservationPolicy.Off || orders.FirstOrDefault() is not { } known)
            return [];
        var store = facts.Default.Id;
        var leaving = posting.Out.Where(line => (line.WarehouseId ?? store) == store).Select(line => (line.ItemId, line.Quantity))
            .Concat(posting.Transfers.Where(line => line.FromWarehouseId == store).Select(line => (line.ItemId, line.Quantity)))
            .GroupBy(line => line.ItemId).ToDictionary(item => item.Key, item => item.Sum(line => line.Quantity));
        if (leaving.Count == 0)
            return [];
        var ids = leaving.Keys.ToList();
        var reserved = await known.OfAsync(db, ids, SinceOf(facts.Settings, clock.Today), ct);
        if (reserved.Count == 0)
            return [];
        var there = await db.StockPositions.AsNoTracking().Where(position => position.WarehouseId == store && ids.Contains(position.ItemId))
            .GroupBy(position => position.ItemId).Select(item => new { item.Key, Quantity = item.Sum(position => position.Quantity) }).ToDictionaryAsync(item => item.Key, item => item.Quantity, ct);
        return
        [
            .. leaving.Where(item => reserved.ContainsKey(item.Key))
                .Select(item => new StockShortage(item.Key, facts.Items[item.Key].Name, facts.Default.Name, there.GetValueOrDefault(item.Key) - item.Value - reserved[item.Key]) { IsOfOrders = true })
                .Where(item => item.Quantity < 0),
        ];
    }

    public static DateOnly? SinceOf(StockSettings settings, DateOnly today) => settings.ReservedForDays is { } days ? today.AddDays(-days) : null;

    public static Error Refused(StockShortage shortage) =>
        new("inventory.stock.reserved", $"{shortage.ItemName} is reserved for orders: {IndianNumber.Format(-shortage.Quantity, 0, 4)} fewer can be sold. Take it from the order, or close the order first.");
}
