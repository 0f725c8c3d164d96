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

/// <summary>A batch or serial number in the default store that may be sold.</summary>
/// <param name="Quantity">What is there of it, in the item's unit.</param>
public sealed record LotOffer(Guid Id, string Number, DateOnly? ExpiresOn, decimal Quantity);

/// <summary>A piece found by its serial number.</summary>
public sealed record SoldPiece(Guid ItemId, LotOffer Lot);

/// <summary>Chooses batches and serial numbers for goods that are sold, and refuses what may not be sold.</summary>
public sealed class SoldLots
{
    /// <summary>What may be sold of an item on a day, in the order in which it should leave.</summary>
    public async Task<IReadOnlyList<LotOffer>> OfferAsync(ErpDbContext db, Guid itemId, DateOnly date, CancellationToken ct) =>
    [
        .. (await LotReader.ThereAsync(db, itemId, null, ct)).Where(lot => LotState.MayBeSold(lot.Status, lot.ExpiresOn, date))
            .Select(lot => new LotOffer(lot.Id, lot.Number, lot.ExpiresOn, lot.Quantity)),
    ];

    /// <summary>The piece with this serial number that lies in the default store and may be sold; null when there is none, or more than one item bears it.</summary>
    public async Task<SoldPiece?> FindPieceAsync(ErpDbContext db, string number, DateOnly date, CancellationToken ct)
    {
        var tidy = LotArrivals.Tidy(number);
        if (tidy.Length is 0 or > Lot.NumberMaxLength)
            return null;
        var lots = await LotReader.PiecesAsync(db, tidy, ct);
        return lots is [var found] && (await OfferAsync(db, found.ItemId, date, ct)).FirstOrDefault(lot => lot.Id == found.Id) is { } offer ? new(found.ItemId, offer) : null;
    }

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
