using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Lots;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Contracts;

/// <summary>Goods of a sale that are told apart.</summary>
/// <param name="LotId">The batch or serial number chosen by hand; null takes what expires first.</param>
/// <param name="Field">The field that an error is shown at.</param>
public sealed record SoldGoods(Guid ItemId, string ItemName, ItemTracking Tracking, Guid? LotId, decimal Quantity, string Field);

/// <summary>The batch or serial number that a line of a sale takes.</summary>
public sealed record SoldLot(Guid Id, string Number);

/// <summary>Chooses batches and serial numbers for goods that are sold, and refuses what may not be sold.</summary>
public sealed class SoldLots
{
    /// <summary>One for each of the goods, in their order, from the default store.</summary>
    public async Task<Result<IReadOnlyList<SoldLot>>> ChooseAsync(ErpDbContext db, IReadOnlyList<SoldGoods> goods, DateOnly date, CancellationToken ct)
    {
        var chosen = new List<SoldLot>();
        var taken = new Dictionary<Guid, decimal>();
        foreach (var sold in goods)
        {
            if (sold.Tracking is ItemTracking.Serial && sold.Quantity != 1)
                return new Error("inventory.goods.serial_quantity", "A serial number is one piece. Enter 1, and a line for each other piece.", sold.Field);
            var there = await LotReader.ThereAsync(db, sold.ItemId, null, ct);
            var lot = sold.LotId is { } id
                ? there.FirstOrDefault(one => one.Id == id)
                : there.FirstOrDefault(one => LotState.MayBeSold(one.Status, one.ExpiresOn, date) && one.Quantity - taken.GetValueOrDefault(one.Id) >= sold.Quantity);
            if (lot is null && sold.LotId is { } gone && await db.Lots.AnyAsync(row => row.Id == gone && row.ItemId == sold.ItemId, ct))
                return new Error("inventory.lot.gone", $"Nothing of this batch of {sold.ItemName} is left. Choose another.", sold.Field);
            if (lot is null)
                return new Error("inventory.lot.none", $"No batch of {sold.ItemName} has enough that may be sold. Split the line over several batches.", sold.Field);
            if (LotState.IsExpired(lot.ExpiresOn, date))
                return new Error("inventory.lot.expired", $"{lot.Number} of {sold.ItemName} expired on {lot.ExpiresOn:dd-MM-yyyy}. Choose another batch.", sold.Field);
            if (lot.Status is not LotStatus.Released)
                return new Error("inventory.lot.blocked", $"{lot.Number} of {sold.ItemName} may not be sold: it is blocked, recalled or in quarantine.", sold.Field);
            taken[lot.Id] = taken.GetValueOrDefault(lot.Id) + sold.Quantity;
            chosen.Add(new(lot.Id, lot.Number));
        }
        return chosen;
    }
}
