using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Lots;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Goods;

/// <summary>What must hold for the goods on a document of stock. Pure.</summary>
internal static class GoodsRules
{
    public static IEnumerable<Error> Check(IReadOnlyList<GoodsLine> lines, GoodsFacts facts, bool comesIn)
    {
        if (lines.Count == 0)
            yield return new("inventory.goods.none", "Add the goods.");
        if (lines.Count > Limits.Lines)
            yield return new("inventory.goods.too_many", $"A document has at most {Limits.Lines} lines.");
        for (var index = 0; index < lines.Count; index++)
        {
            foreach (var error in Check(lines[index], facts, comesIn))
                yield return error with { Field = $"Lines[{index}].{error.Field}" };
        }
    }

    private static IEnumerable<Error> Check(GoodsLine line, GoodsFacts facts, bool comesIn)
    {
        if (line.ItemId is not { } itemId || facts.Items.GetValueOrDefault(itemId) is not { } item)
        {
            yield return new("inventory.goods.item", "Choose an item.", nameof(line.ItemId));
            yield break;
        }
        if (item.Form is not ItemForm.Single)
            yield return new("inventory.item.not_kept", $"{item.Name} is a kit or a template. Choose its parts or a variant.", nameof(line.ItemId));
        if (item.Kind is ItemKind.Service)
            yield return new("inventory.item.no_stock", "A service has no stock. Choose goods.", nameof(line.ItemId));
        if (line.Quantity is not ({ } quantity and > 0 and <= Limits.Quantity) || !Rounding.Fits(quantity, Limits.QuantityPlaces))
            yield return new("inventory.goods.quantity", "Enter a quantity above zero, with at most four decimals.", nameof(line.Quantity));
        else if (line.StatedUnit is { } unit && facts.UnitOf(line) is null)
            yield return new("inventory.goods.unit_unknown", $"{item.Name} is not counted in {unit}. Choose another unit.", nameof(line.Quantity));
        else if (facts.QuantityOf(line) is not { } own)
            yield return new("inventory.goods.unit_inexact", $"This does not come out in {item.Unit}, in which {item.Name} is kept.", nameof(line.Quantity));
        else if (item.Tracking is ItemTracking.Serial && own != 1)
            yield return new("inventory.goods.serial_quantity", "A serial number is one piece. Enter 1, and a line for each other piece.", nameof(line.Quantity));
        if (line.Value is { } value && (value < 0 || value > Limits.GrandTotal || !Rounding.Fits(value, 2)))
            yield return new("inventory.goods.value", "Enter a value of zero or more, in rupees and paise.", nameof(line.Value));
        if (item.Tracking is not ItemTracking.None && CheckLot(line, item, facts, comesIn) is { } lot)
            yield return lot;
    }

    private static Error? CheckLot(GoodsLine line, GoodsItem item, GoodsFacts facts, bool comesIn)
    {
        var number = LotArrivals.Tidy(line.LotNumber);
        if (comesIn && line.LotId is null && number.Length is > 0 and <= Lot.NumberMaxLength)
            return null;
        if (comesIn && number.Length > Lot.NumberMaxLength)
            return new("inventory.lot.too_long", $"A batch or serial number has at most {Lot.NumberMaxLength} characters.", nameof(line.LotNumber));
        if (line.LotId is { } id && facts.Lots.GetValueOrDefault(id)?.ItemId == item.Id)
            return null;
        var field = comesIn ? nameof(line.LotNumber) : nameof(line.LotId);
        return item.Tracking is ItemTracking.Batch
            ? new("inventory.batch.missing", $"Choose the batch of {item.Name}.", field)
            : new("inventory.serial.missing", $"Choose the serial number of {item.Name}.", field);
    }
}
