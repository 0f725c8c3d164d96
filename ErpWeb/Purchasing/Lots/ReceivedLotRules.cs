using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Lots;

/// <summary>What must hold for the batches and serial numbers of a line that comes in. Pure.</summary>
public static class ReceivedLotRules
{
    /// <param name="quantity">Accepted on the line, in the item's unit.</param>
    /// <param name="rejected">Rejected and kept.</param>
    /// <param name="line">The field of the line: "Lines[0]".</param>
    public static IEnumerable<Error> Check(PurchaseItem item, IReadOnlyList<ReceivedLot> lots, decimal quantity, decimal rejected, string line)
    {
        if (item.Tracking is ItemTracking.None || quantity + rejected == 0)
            yield break;
        var isSerial = item.Tracking is ItemTracking.Serial;
        var filled = ReceivedLot.Filled(lots, quantity, rejected);
        if (filled.Count == 0)
        {
            yield return isSerial
                ? new("purchasing.lot.serial_missing", $"Scan or type the serial numbers of {item.Name}.", $"{line}.Lots")
                : new("purchasing.lot.batch_missing", $"Enter the batch of {item.Name}.", $"{line}.Lots[0].Number");
            yield break;
        }
        for (var index = 0; index < filled.Count; index++)
        {
            foreach (var error in CheckOne(filled[index], isSerial, isSerial ? $"{line}.Lots" : $"{line}.Lots[{index}]"))
                yield return error;
        }
        if (filled.GroupBy(lot => lot.Number).FirstOrDefault(number => number.Count() > 1) is { } twice)
            yield return new("purchasing.lot.twice", $"{twice.Key} stands here twice.", isSerial ? $"{line}.Lots" : $"{line}.Lots[0].Number");
        var (accepted, kept) = (filled.Sum(lot => lot.Quantity ?? 0), filled.Sum(lot => lot.Rejected ?? 0));
        if (accepted != quantity)
            yield return Sum(isSerial, accepted, quantity, isSerial ? $"{line}.Lots" : $"{line}.Lots[0].Quantity");
        if (kept != rejected)
            yield return Sum(isSerial, kept, rejected, isSerial ? $"{line}.RejectedLots" : $"{line}.Lots[0].Rejected");
    }

    private static IEnumerable<Error> CheckOne(ReceivedLot lot, bool isSerial, string field)
    {
        string At(string property) => isSerial ? field : $"{field}.{property}";
        if (lot.Number.Length > LotArrivals.NumberMaxLength)
            yield return new("purchasing.lot.too_long", $"A batch or serial number has at most {LotArrivals.NumberMaxLength} characters.", At(nameof(lot.Number)));
        if (lot.MadeOn > lot.ExpiresOn)
            yield return new("purchasing.lot.expires_before_made", "It would expire before it was made.", At(nameof(lot.ExpiresOn)));
        if (lot.Mrp is { } price && (price is < 0 or > Limits.UnitPrice || !Rounding.Fits(price, 2)))
            yield return new("purchasing.lot.mrp", "Enter a price of zero or more, in rupees and paise.", At(nameof(lot.Mrp)));
        if (!IsQuantity(lot.Quantity) || !IsQuantity(lot.Rejected) || isSerial && lot.Quantity + lot.Rejected != 1)
            yield return new("purchasing.lot.quantity", "Enter a quantity of zero or more, with at most four decimals.", At(nameof(lot.Quantity)));
    }

    private static Error Sum(bool isSerial, decimal typed, decimal wanted, string field) => isSerial
        ? new("purchasing.lot.count", $"{Number(typed)} numbers are here for {Number(wanted)} pieces.", field)
        : new("purchasing.lot.sum", $"The batches hold {Number(typed)}, the line says {Number(wanted)}.", field);

    private static bool IsQuantity(decimal? quantity) => quantity is null or >= 0 and <= Limits.Quantity && Rounding.Fits(quantity ?? 0, Limits.QuantityPlaces);

    private static string Number(decimal quantity) => IndianNumber.Format(quantity, 0, 4);
}
