using System.Globalization;

namespace ErpWeb.Shared.Kernel;

/// <summary>
/// Numbers the way Indian readers group them: the last three digits, then twos, whatever the culture of the machine. A
/// business that chose so has them in threes throughout (<see cref="Formats"/>).
/// </summary>
public static class IndianNumber
{
    private static readonly NumberFormatInfo InTwos = Grouped(3, 2);
    private static readonly NumberFormatInfo InThrees = Grouped(3);

    private static NumberFormatInfo Grouping => Formats.Now.Grouping is NumberGrouping.Indian ? InTwos : InThrees;

    /// <summary>Formats an INR amount with two decimals: 1234567.8 gives "12,34,567.80".</summary>
    public static string Format(decimal amount) => Format(amount, 2, 2);

    /// <summary>Formats with at least <paramref name="minPlaces"/> and at most <paramref name="maxPlaces"/> decimals, rounding what is longer.</summary>
    /// <example><c>Format(2.5m, 0, 4)</c> gives "2.5", for quantities.</example>
    public static string Format(decimal amount, int minPlaces, int maxPlaces)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minPlaces);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPlaces, minPlaces);
        var rounded = Rounding.To(amount, maxPlaces);
        var pattern = "#,##0." + new string('0', minPlaces) + new string('#', maxPlaces - minPlaces);
        return (rounded == 0 ? 0 : rounded).ToString(pattern, Grouping);
    }

    /// <summary>Formats an INR amount with its sign and symbol: "₹1,180.00", "-₹500.00".</summary>
    public static string Rupees(decimal amount)
    {
        var text = Format(amount);
        return text[0] == '-' ? "-₹" + text[1..] : "₹" + text;
    }

    /// <summary>An amount in rupees as it is said, for axes and tiles: "₹950", "₹12.5 K", "₹1.2 L", "₹3.4 Cr"; in threes "₹1.2 M".</summary>
    /// <param name="step">Rupees to the next amount beside this one, so that the two never read alike.</param>
    public static string Short(decimal amount, decimal step = 0)
    {
        var size = Math.Abs(amount);
        var (unit, name) = Formats.Now.Grouping is NumberGrouping.Indian
            ? size switch { >= 99_50_000 => (1_00_00_000m, " Cr"), >= 99_500 => (1_00_000m, " L"), >= 1000 => (1000m, " K"), _ => (1m, "") }
            : size switch { >= 999_500_000 => (1_000_000_000m, " B"), >= 999_500 => (1_000_000m, " M"), >= 1000 => (1000m, " K"), _ => (1m, "") };
        var places = size / unit < 100 && unit > 1 ? 1 : 0;
        while (places < 4 && !Rounding.Fits(step / unit, places))
            places++;
        return $"{(amount < 0 ? "-" : "")}₹{Format(size / unit, 0, places)}{name}";
    }

    /// <summary>Reads what a person types: "1,18,000", "₹ 99.50", "-5". Group separators may stand anywhere before the point.</summary>
    public static bool TryParse(string? text, out decimal amount)
    {
        var plain = (text ?? "").Replace("₹", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return decimal.TryParse(
            plain,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands,
            Grouping,
            out amount);
    }

    private static NumberFormatInfo Grouped(params int[] sizes) => NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberGroupSizes = sizes,
        NumberGroupSeparator = ",",
        NumberDecimalSeparator = ".",
        NegativeSign = "-",
    });
}
