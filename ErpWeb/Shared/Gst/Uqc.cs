namespace ErpWeb.Shared.Gst;

/// <summary>A unit quantity code.</summary>
/// <param name="Code">Three letters, as returns and e-invoices carry it.</param>
/// <param name="Name">Name to choose by.</param>
public sealed record Uqc(string Code, string Name)
{
    /// <summary>The code for units that the list lacks.</summary>
    public const string Others = "OTH";

    /// <summary>The 45 codes of the GST portal, in its order.</summary>
    public static IReadOnlyList<Uqc> All { get; } =
    [
        new("BAG", "Bags"), new("BAL", "Bale"), new("BDL", "Bundles"), new("BKL", "Buckles"), new("BOU", "Billion of units"),
        new("BOX", "Box"), new("BTL", "Bottles"), new("BUN", "Bunches"), new("CAN", "Cans"), new("CBM", "Cubic metres"),
        new("CCM", "Cubic centimetres"), new("CMS", "Centimetres"), new("CTN", "Cartons"), new("DOZ", "Dozens"), new("DRM", "Drums"),
        new("GGK", "Great gross"), new("GMS", "Grammes"), new("GRS", "Gross"), new("GYD", "Gross yards"), new("KGS", "Kilograms"),
        new("KLR", "Kilolitre"), new("KME", "Kilometre"), new("LTR", "Litres"), new("MLT", "Millilitre"), new("MTR", "Metres"),
        new("MTS", "Metric ton"), new("NOS", "Numbers"), new(Others, "Others"), new("PAC", "Packs"), new("PCS", "Pieces"),
        new("PRS", "Pairs"), new("QTL", "Quintal"), new("ROL", "Rolls"), new("SET", "Sets"), new("SQF", "Square feet"),
        new("SQM", "Square metres"), new("SQY", "Square yards"), new("TBS", "Tablets"), new("TGM", "Ten gross"), new("THD", "Thousands"),
        new("TON", "Tonnes"), new("TUB", "Tubes"), new("UGS", "US gallons"), new("UNT", "Units"), new("YDS", "Yards"),
    ];

    private static readonly HashSet<string> Counted = ["BOX", "BTL", "CAN", "CTN", "DRM", "NOS", "PAC", "PCS", "PRS", "ROL", "SET", "TBS", "TUB", "UNT"];

    private static readonly Dictionary<string, Uqc> ByCode = All.ToDictionary(unit => unit.Code, StringComparer.Ordinal);

    /// <summary>The unit with this code, or null.</summary>
    public static Uqc? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>Whether the unit is counted in whole pieces, as boxes are and kilograms are not.</summary>
    public static bool IsCounted(string code) => Counted.Contains(code);
}
