using ErpWeb.Shared.Gst;

namespace ErpWeb.Catalog.Items.Csv;

/// <summary>The words other programs use for units, as the unit quantity codes of GST.</summary>
internal static class UnitWords
{
    private static readonly (string Code, string[] Words)[] Known =
    [
        ("BAG", ["bags"]), ("BDL", ["bundle"]), ("BOX", ["boxes"]), ("BTL", ["bottle"]), ("CAN", ["can"]), ("CMS", ["cm"]), ("CTN", ["carton"]),
        ("DOZ", ["dozen", "dz"]), ("GMS", ["g", "gm", "gram", "grams"]), ("KGS", ["kg", "kilogram", "kilo"]), ("LTR", ["l", "lt", "ltrs", "litre", "liter", "liters"]),
        ("MLT", ["ml"]), ("MTR", ["m", "mtrs", "metre", "meter", "meters"]), ("NOS", ["no", "number", "each", "ea"]), ("PAC", ["pack", "packet", "pkt"]),
        ("PCS", ["pc", "piece"]), ("PRS", ["pair"]), ("QTL", ["quintals"]), ("ROL", ["roll"]), ("SET", ["sets"]), ("SQF", ["sqft", "sq ft", "sft"]),
        ("SQM", ["sqmt", "sq m"]), ("TBS", ["tablet", "tab"]), ("TON", ["tonne"]), ("TUB", ["tube"]), ("UNT", ["unit"]),
    ];

    private static readonly Dictionary<string, string> CodeByWord = MakeIndex();

    /// <summary>The code; null for a word that GST does not know.</summary>
    public static string? Find(string word) => CodeByWord.GetValueOrDefault(word.Trim().TrimEnd('.'));

    private static Dictionary<string, string> MakeIndex()
    {
        var index = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var unit in Uqc.All)
            (index[unit.Code], index[unit.Name]) = (unit.Code, unit.Code);
        foreach (var (code, words) in Known)
        {
            foreach (var word in words)
                index.TryAdd(word, code);
        }
        return index;
    }
}
