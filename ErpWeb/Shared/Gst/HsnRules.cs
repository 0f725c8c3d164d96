using System.Text.RegularExpressions;

namespace ErpWeb.Shared.Gst;

/// <summary>Turnover of the business in the last financial year, over all its registrations.</summary>
public enum TurnoverBand
{
    /// <summary>Up to 5 crore rupees.</summary>
    UpToFiveCrore,

    /// <summary>Above 5 crore rupees.</summary>
    AboveFiveCrore,
}

/// <summary>Digits of the classification code that an invoice must show.</summary>
/// <param name="Registered">On invoices to registered buyers.</param>
/// <param name="Unregistered">On invoices to others; zero where the code may be left out.</param>
public readonly record struct HsnDigits(int Registered, int Unregistered);

/// <summary>Rules on HSN codes of goods and SAC codes of services.</summary>
public static partial class HsnRules
{
    private const int ExportDigits = 8;
    private const decimal FiveCrore = 5;

    private static readonly StatuteRow<HsnDigits>[] UpToFiveCrore =
        [new(new DateOnly(2021, 4, 1), new HsnDigits(4, 0), "CGST notification 78/2020")];

    private static readonly StatuteRow<HsnDigits>[] AboveFiveCrore =
        [new(new DateOnly(2021, 4, 1), new HsnDigits(6, 6), "CGST notification 78/2020")];

    /// <summary>The band for a turnover in crore rupees; exactly 5 is in the lower one.</summary>
    public static TurnoverBand BandOf(decimal turnoverInCrore) =>
        turnoverInCrore > FiveCrore ? TurnoverBand.AboveFiveCrore : TurnoverBand.UpToFiveCrore;

    /// <summary>How many digits the invoice must show; zero when the code may be left out, and before April 2021.</summary>
    public static int MinimumDigits(TurnoverBand band, bool recipientIsRegistered, DateOnly date, bool isExportOfGoods = false)
    {
        if (isExportOfGoods) return ExportDigits;
        var rows = band == TurnoverBand.AboveFiveCrore ? AboveFiveCrore : UpToFiveCrore;
        var digits = rows.On(date)?.Value ?? default;
        return recipientIsRegistered ? digits.Registered : digits.Unregistered;
    }

    /// <summary>Whether the code has 4, 6 or 8 digits and belongs to goods (chapters 01 to 98) or services (99).</summary>
    public static bool IsWellFormed(string? code) => code is not null && CodePattern().IsMatch(code);

    /// <summary>Whether the code is a service accounting code.</summary>
    public static bool IsService(string? code) => IsWellFormed(code) && code!.StartsWith("99", StringComparison.Ordinal);

    [GeneratedRegex(@"\A(?!00)[0-9]{4}([0-9]{2}){0,2}\z")]
    private static partial Regex CodePattern();
}
