namespace ErpWeb.Shared.Kernel;

/// <summary>A state code of GST: prefix of a GSTIN and name of a place of supply.</summary>
/// <param name="Code">Two digits.</param>
/// <param name="Name">As printed on invoices.</param>
/// <param name="IsUnionTerritory">Whether UTGST is levied instead of SGST: not so in Delhi, Puducherry and Jammu and Kashmir, which have legislatures.</param>
/// <param name="IsCurrent">False for the codes of territories that were merged or renamed; old documents keep them.</param>
public sealed record IndianState(string Code, string Name, bool IsUnionTerritory = false, bool IsCurrent = true);

/// <summary>All state codes of GST.</summary>
public static class IndianStates
{
    /// <summary>The place of supply of exports; no GSTIN starts with it.</summary>
    public const string OtherCountry = "96";

    /// <summary>Every code there is or was, in order of code.</summary>
    public static IReadOnlyList<IndianState> All { get; } =
    [
        new("01", "Jammu and Kashmir"),
        new("02", "Himachal Pradesh"),
        new("03", "Punjab"),
        new("04", "Chandigarh", IsUnionTerritory: true),
        new("05", "Uttarakhand"),
        new("06", "Haryana"),
        new("07", "Delhi"),
        new("08", "Rajasthan"),
        new("09", "Uttar Pradesh"),
        new("10", "Bihar"),
        new("11", "Sikkim"),
        new("12", "Arunachal Pradesh"),
        new("13", "Nagaland"),
        new("14", "Manipur"),
        new("15", "Mizoram"),
        new("16", "Tripura"),
        new("17", "Meghalaya"),
        new("18", "Assam"),
        new("19", "West Bengal"),
        new("20", "Jharkhand"),
        new("21", "Odisha"),
        new("22", "Chhattisgarh"),
        new("23", "Madhya Pradesh"),
        new("24", "Gujarat"),
        new("25", "Daman and Diu", IsUnionTerritory: true, IsCurrent: false),
        new("26", "Dadra and Nagar Haveli and Daman and Diu", IsUnionTerritory: true),
        new("27", "Maharashtra"),
        new("28", "Andhra Pradesh (before 2014)", IsCurrent: false),
        new("29", "Karnataka"),
        new("30", "Goa"),
        new("31", "Lakshadweep", IsUnionTerritory: true),
        new("32", "Kerala"),
        new("33", "Tamil Nadu"),
        new("34", "Puducherry"),
        new("35", "Andaman and Nicobar Islands", IsUnionTerritory: true),
        new("36", "Telangana"),
        new("37", "Andhra Pradesh"),
        new("38", "Ladakh", IsUnionTerritory: true),
        new(OtherCountry, "Other Country"),
        new("97", "Other Territory", IsUnionTerritory: true),
    ];

    /// <summary>The states and territories an address in India can have today, by name.</summary>
    public static IReadOnlyList<IndianState> Current { get; } =
        [.. All.Where(state => state.IsCurrent && state.Code != OtherCountry).OrderBy(state => state.Name, StringComparer.Ordinal)];

    /// <summary>What an invoice can name as its place of supply today: <see cref="Current"/>, then Other Country.</summary>
    public static IReadOnlyList<IndianState> PlacesOfSupply { get; } = [.. Current, All.Single(state => state.Code == OtherCountry)];

    private static readonly Dictionary<string, IndianState> ByCode = All.ToDictionary(state => state.Code, StringComparer.Ordinal);

    /// <summary>The state with this code, or null.</summary>
    public static IndianState? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>Whether an address is outside India: its country says more than a state then.</summary>
    public static bool IsAbroad(string code) => code == OtherCountry;

    /// <summary>The name for this code; the code itself when it is unknown.</summary>
    public static string NameOf(string code) => Find(code)?.Name ?? code;
}
