using System.Globalization;

namespace ErpWeb.Inventory.Labels;

/// <summary>What is printed on a label.</summary>
/// <param name="Price">Rupees per unit.</param>
/// <param name="IsMrp">Whether the price holds the tax, so that it may be called MRP.</param>
/// <param name="Barcode">Text of the bars: the item's barcode, or else its code.</param>
public sealed record Label(string Name, string Code, decimal Price, bool IsMrp, string Batch, DateOnly? ExpiresOn, string Barcode);

/// <summary>Labels that are wanted, as the address of the print says it: "item*count*batch*barcode", of which the last two may be missing.</summary>
public sealed record LabelOrder(Guid ItemId, int Count, Guid? LotId = null, Guid? BarcodeId = null)
{
    public const int MostOfOne = 1000;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ItemId:N}*{Count}{((LotId ?? BarcodeId) is not null ? $"*{LotId:N}" : "")}{(BarcodeId is { } barcode ? $"*{barcode:N}" : "")}");

    /// <summary>Null for text that says nothing.</summary>
    public static LabelOrder? Parse(string? text)
    {
        var parts = (text ?? "").Split('*');
        if (parts.Length is < 2 or > 4 || !Guid.TryParse(parts[0], out var item) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostOfOne)
            return null;
        return TryRead(2, out var lot) && TryRead(3, out var barcode) ? new(item, count, lot, barcode) : null;

        bool TryRead(int place, out Guid? id)
        {
            var isThere = parts.Length > place && parts[place].Length > 0;
            id = isThere && Guid.TryParse(parts[place], out var read) ? read : null;
            return !isThere || id is not null;
        }
    }
}

/// <summary>A kind of label paper; measures in millimetres.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Columns">Labels side by side; none on a roll.</param>
public sealed record LabelPaper(string Key, string Name, decimal Width, decimal Height, int Columns = 1, int Rows = 1, decimal Left = 0, decimal Top = 0, decimal Gap = 0)
{
    /// <summary>The papers that shops sell; sizes as printed on the pack.</summary>
    public static IReadOnlyList<LabelPaper> All { get; } =
    [
        new("a4-24", "A4 sheet, 24 labels (3 × 8)", 63.5m, 33.9m, 3, 8, 7.2m, 12.9m, 2.5m),
        new("a4-65", "A4 sheet, 65 labels (5 × 13)", 38.1m, 21.2m, 5, 13, 4.7m, 10.7m, 2.5m),
        new("roll-50x25", "Label printer, 50 × 25 mm", 50, 25),
    ];

    public bool IsRoll => Columns * Rows == 1;

    public int PerPage => Columns * Rows;

    public static LabelPaper? Find(string? key) => All.FirstOrDefault(paper => paper.Key == key);
}
