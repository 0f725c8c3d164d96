using System.Globalization;

namespace ErpWeb.Catalog.Items.Csv;

/// <summary>How a file writes further barcodes and units: "8901234567890; 18901234567897 BOX" and "BOX=12; CTN=144". Pure.</summary>
internal static class ItemPartsText
{
    public static string Barcodes(IEnumerable<ItemBarcodeDraft> barcodes) => string.Join("; ", barcodes.Select(barcode => barcode.Unit.Length > 0 ? $"{barcode.Code} {barcode.Unit}" : barcode.Code));

    /// <summary>A last word of three letters that the item has as a unit is the unit of the barcode.</summary>
    public static List<ItemBarcodeDraft> Barcodes(string text, IReadOnlyCollection<ItemUnitDraft> units) =>
    [
        .. from part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
           let space = part.LastIndexOf(' ')
           let unit = space > 0 ? part[(space + 1)..].ToUpperInvariant() : ""
           select units.Any(known => known.Unit == unit) ? new ItemBarcodeDraft { Code = part[..space].Trim(), Unit = unit } : new ItemBarcodeDraft { Code = part },
    ];

    /// <summary>"12 PCS=1" says that twelve pieces are one of the item's own unit; a price follows an "@".</summary>
    public static string Units(IEnumerable<ItemUnitDraft> units) => string.Join("; ", units.Select(unit =>
        $"{(unit.Units == 1 ? "" : Number(unit.Units) + " ")}{unit.Unit}={Number(unit.Base)}{(unit.SalePrice is { } price ? " @ " + Number(price) : "")}"));

    /// <returns>Null when the text cannot be read.</returns>
    public static List<ItemUnitDraft>? Units(string text)
    {
        var units = new List<ItemUnitDraft>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', StringSplitOptions.TrimEntries) is not [var left, var right])
                return null;
            var (name, size) = (left.Split(' ', StringSplitOptions.RemoveEmptyEntries), right.Split('@', StringSplitOptions.TrimEntries));
            if (name.Length is 0 or > 2 || size.Length > 2 || UnitWords.Find(name[^1]) is not { } unit || Read(size[0]) is not { } own)
                return null;
            if ((name.Length == 2 ? Read(name[0]) : 1) is not { } count || (size.Length == 2 && Read(size[1]) is null))
                return null;
            units.Add(new() { Unit = unit, Units = count, Base = own, SalePrice = size.Length == 2 ? Read(size[1]) : null });
        }
        return units;
    }

    private static decimal? Read(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
