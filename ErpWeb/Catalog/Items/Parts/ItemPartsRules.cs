using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items.Variants;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Items.Parts;

/// <summary>What must hold for the units, the further barcodes, the attributes and the parts of an item. Pure.</summary>
internal static class ItemPartsRules
{
    private const int MostRows = 50;

    public static IEnumerable<Error> Check(ItemDraft draft) => [.. CheckUnits(draft), .. CheckBarcodes(draft), .. CheckForm(draft), .. CheckParts(draft)];

    private static IEnumerable<Error> CheckUnits(ItemDraft draft)
    {
        for (var index = 0; index < draft.Units.Count; index++)
        {
            var unit = draft.Units[index];
            if (Uqc.Find(unit.Unit) is null || unit.Unit == draft.Unit)
                yield return new("catalog.item.other_unit", "Choose another unit than the item's own.", $"Units[{index}].Unit");
            else if (draft.Units.Take(index).Any(other => other.Unit == unit.Unit))
                yield return new("catalog.item.unit_twice", $"The unit {unit.Unit} stands here twice.", $"Units[{index}].Unit");
            if (!IsQuantity(unit.Base) || !IsQuantity(unit.Units))
                yield return new("catalog.item.unit_size", "Say how many of the item's own unit it is, with at most four decimals.", $"Units[{index}].Base");
            if (unit.SalePrice is { } price && ItemRules.CheckPrice(price, $"Units[{index}].SalePrice") is { } fault)
                yield return fault;
        }
        if (draft.Units.Count > MostRows)
            yield return new("catalog.item.too_many_units", $"An item has at most {MostRows} units.", nameof(draft.Units));
    }

    private static IEnumerable<Error> CheckBarcodes(ItemDraft draft)
    {
        for (var index = 0; index < draft.Barcodes.Count; index++)
        {
            var barcode = draft.Barcodes[index];
            if (barcode.Code.Length > Item.BarcodeMaxLength)
                yield return new("catalog.item.barcode_too_long", $"A barcode has at most {Item.BarcodeMaxLength} characters.", $"Barcodes[{index}].Code");
            if (barcode.Code == draft.Barcode || draft.Barcodes.Take(index).Any(other => other.Code == barcode.Code))
                yield return new("catalog.item.barcode_twice", $"The barcode {barcode.Code} stands here twice.", $"Barcodes[{index}].Code");
            if (barcode.Unit.Length > 0 && !draft.Units.Exists(unit => unit.Unit == barcode.Unit))
                yield return new("catalog.item.barcode_unit", $"Say first how many {draft.Unit} one {barcode.Unit} is.", $"Barcodes[{index}].Unit");
        }
        if (draft.Barcodes.Count > MostRows)
            yield return new("catalog.item.too_many_barcodes", $"An item has at most {MostRows} further barcodes.", nameof(draft.Barcodes));
    }

    private static IEnumerable<Error> CheckForm(ItemDraft draft)
    {
        if (draft.Form is ItemForm.Template && VariantAttributes.Parse(draft.Attributes).Count == 0)
            yield return new("catalog.item.attributes", "Write an attribute and its values, such as Size: S, M, L.", nameof(draft.Attributes));
        if (draft.Attributes.Length > Item.AttributesMaxLength)
            yield return new("catalog.item.attributes_long", $"Attributes have at most {Item.AttributesMaxLength} characters.", nameof(draft.Attributes));
        if (draft.Form is ItemForm.Kit && draft.Kind is ItemKind.Service)
            yield return new("catalog.item.kit_service", "A kit is goods: its parts leave the stock.", nameof(draft.Kind));
        if (draft.Form is ItemForm.Kit && draft.Tracking is not ItemTracking.None)
            yield return new("catalog.item.kit_tracking", "A kit has no batches of its own; its parts have.", nameof(draft.Tracking));
    }

    private static IEnumerable<Error> CheckParts(ItemDraft draft)
    {
        if (draft.Form is ItemForm.Kit && draft.Parts.Count == 0)
            yield return new("catalog.item.kit_empty", "Say what the kit contains.", nameof(draft.Parts));
        if (draft.Form is not ItemForm.Kit && draft.Parts.Count > 0)
            yield return new("catalog.item.parts_of_no_kit", "Only a kit has parts.", nameof(draft.Parts));
        if (draft.Parts.Count > MostRows)
            yield return new("catalog.item.too_many_parts", $"A kit has at most {MostRows} parts.", nameof(draft.Parts));
        for (var index = 0; index < draft.Parts.Count; index++)
        {
            var part = draft.Parts[index];
            if (!IsQuantity(part.Quantity))
                yield return new("catalog.item.part_quantity", "Enter a quantity above zero, with at most four decimals.", $"Parts[{index}].Quantity");
            if (draft.Parts.Take(index).Any(other => other.ItemId == part.ItemId))
                yield return new("catalog.item.part_twice", $"{part.Name} stands here twice.", $"Parts[{index}].Quantity");
        }
    }

    private static bool IsQuantity(decimal quantity) => quantity is > 0 and <= Limits.Quantity && Rounding.Fits(quantity, Limits.QuantityPlaces);
}
