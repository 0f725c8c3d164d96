using System.Globalization;

namespace ErpWeb.Shared.Kernel;

/// <summary>Days as they stand in addresses: "2026-10-05".</summary>
public static class IsoDay
{
    private const string Pattern = "yyyy-MM-dd";

    /// <summary>The day; null when the text is none, or missing.</summary>
    public static DateOnly? Parse(string? text) => DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"2026-10-05".</summary>
    public static string Write(DateOnly day) => day.ToString(Pattern, CultureInfo.InvariantCulture);
}
