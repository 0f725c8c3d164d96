using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Lots;

/// <summary>Goods on a line that comes in, told apart.</summary>
/// <param name="Lots">As they were typed, each with its quantities.</param>
/// <param name="Field">The field of the line.</param>
public sealed record ArrivingGoods(PurchaseItem Item, IReadOnlyList<ReceivedLot> Lots, string Field)
{
    /// <summary>Makes the lots that are new. Before the transaction that posts, since a master is logged at once.</summary>
    /// <returns>The lots by item and number.</returns>
    public static async Task<Result<IReadOnlyDictionary<(Guid ItemId, string Number), Guid>>> EnsureAsync(ErpDbContext db, IReadOnlyList<ArrivingGoods> goods, CancellationToken ct) => goods.Count == 0
        ? Result<IReadOnlyDictionary<(Guid ItemId, string Number), Guid>>.Success(new Dictionary<(Guid, string), Guid>())
        : await LotArrivals.EnsureAsync(db, [.. goods.SelectMany(line => line.Lots.Select((lot, index) => new LotArrival(line.Item.Id, lot.Number, lot.ExpiresOn, line.FieldOf(index)) { MadeOn = lot.MadeOn, Mrp = lot.Mrp }))], ct);

    /// <summary>A serial number that lies somewhere already is the same piece, and cannot come again.</summary>
    public static async Task<Error?> CheckSerialsAsync(ErpDbContext db, IReadOnlyList<ArrivingGoods> goods, IReadOnlyDictionary<(Guid ItemId, string Number), Guid> lots, CancellationToken ct)
    {
        foreach (var line in goods.Where(line => line.Item.Tracking is ItemTracking.Serial))
        {
            if (await LotArrivals.ThereAsync(db, [.. line.Lots.Select(lot => lots[(line.Item.Id, lot.Number)])], ct) is { Count: > 0 } there)
                return new("purchasing.lot.there", $"{string.Join(", ", there.Take(3))} of {line.Item.Name} is in stock already.", $"{line.Field}.Lots");
        }
        return null;
    }

    /// <summary>The rows of a line, with its value spread over what was accepted. Pure.</summary>
    public static IReadOnlyList<PurchaseLot> Rows(Guid documentId, Guid lineId, Guid itemId, IReadOnlyList<ReceivedLot> typed, decimal value, IReadOnlyDictionary<(Guid ItemId, string Number), Guid> lots)
    {
        if (typed.Count == 0)
            return [];
        var values = Apportion.Money(value, [.. typed.Select(lot => lot.Quantity ?? 0)]);
        return [.. typed.Select((lot, index) => new PurchaseLot
        {
            Id = Ids.New(),
            DocumentId = documentId,
            LineId = lineId,
            Place = index + 1,
            ItemId = itemId,
            LotId = lots[(itemId, lot.Number)],
            LotNumber = lot.Number,
            MadeOn = lot.MadeOn,
            ExpiresOn = lot.ExpiresOn,
            Mrp = lot.Mrp,
            Quantity = lot.Quantity ?? 0,
            Rejected = lot.Rejected ?? 0,
            Value = values[index],
        })];
    }

    /// <summary>The accepted goods of a line as they come into stock: one entry for each batch or number, or one for all. Pure.</summary>
    public static IEnumerable<StockIn> Accepted(IReadOnlyList<PurchaseLot> lots, Guid lineId, Guid itemId, decimal quantity, decimal value)
    {
        var told = lots.Where(lot => lot.LineId == lineId).ToList();
        return told.Count == 0
            ? [new(lineId, itemId, quantity, value)]
            : told.Where(lot => lot.Quantity > 0).Select(lot => new StockIn(lot.Id, itemId, lot.Quantity, lot.Value) { LotId = lot.LotId });
    }

    /// <summary>A change of what a line's goods cost, spread over its batches and numbers. Pure.</summary>
    public static IEnumerable<StockRevaluation> Revaluations(IReadOnlyList<PurchaseLot> lots, Guid lineId, decimal delta)
    {
        var told = lots.Where(lot => lot is { Quantity: > 0 }).ToList();
        return told.Count == 0
            ? [new(lineId, delta)]
            : told.Zip(Apportion.Money(delta, told.ConvertAll(lot => lot.Quantity)), (lot, share) => new StockRevaluation(lot.Id, share)).Where(share => share.Delta != 0);
    }

    private string FieldOf(int index) => Item.Tracking is ItemTracking.Serial ? $"{Field}.Lots" : $"{Field}.Lots[{index}].ExpiresOn";
}
