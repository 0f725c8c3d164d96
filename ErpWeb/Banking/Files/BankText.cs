using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Files;

/// <summary>Dates, amounts and words as banks write them. Pure.</summary>
internal static class BankText
{
    /// <summary>The letters of a file: Unicode where it is that, otherwise Latin-1.</summary>
    public static string Decode(byte[] file) => file switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(file, 2, file.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2),
        _ when Utf8.IsValid(file) => Encoding.UTF8.GetString(file).TrimStart('\uFEFF'),
        _ => Encoding.Latin1.GetString(file),
    };

    /// <summary>One line of words without double blanks, cut to a length.</summary>
    public static string Words(string? text, int most)
    {
        var words = string.Join(' ', PlainText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > most ? words[..most] : words;
    }

    /// <summary>An amount such as "1,23,600.00", "(45.00)", "29,50", "₹ 99", "45.00 Dr".</summary>
    /// <returns>False when there is text that is no amount; null for an empty cell.</returns>
    public static bool TryAmount(string? text, out decimal? amount)
    {
        amount = null;
        var plain = (text ?? "").Replace("INR", "", StringComparison.OrdinalIgnoreCase).Replace("Rs.", "", StringComparison.OrdinalIgnoreCase).Trim();
        if (plain.Length == 0 || plain is "-")
            return true;
        var isNegative = plain.EndsWith("dr", StringComparison.OrdinalIgnoreCase) || plain is ['(', .., ')'];
        if (plain.EndsWith("dr", StringComparison.OrdinalIgnoreCase) || plain.EndsWith("cr", StringComparison.OrdinalIgnoreCase))
            plain = plain[..^2].TrimEnd(' ', '.');
        plain = plain.Trim('(', ')', ' ');
        // "29,50" has a comma for the point; "1,234" has one for the thousands.
        if (!plain.Contains('.', StringComparison.Ordinal) && plain.LastIndexOf(',') is > 0 and var comma && plain.Length - comma is 2 or 3)
            plain = $"{plain[..comma].Replace(",", "", StringComparison.Ordinal)}.{plain[(comma + 1)..]}";
        if (!IndianNumber.TryParse(plain, out var value) || !Rounding.Fits(value, 2) || Math.Abs(value) > 99_999_999_999.99m)
            return false;
        amount = isNegative ? -value : value;
        return true;
    }

    /// <summary>A date as "20260113", with or without a time after it.</summary>
    public static DateOnly? CompactDate(string? text) =>
        text is { Length: >= 8 } && DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A cell in one of the patterns people choose from; a time after it does not matter.</summary>
    public static bool TryDate(string cell, string pattern, out DateOnly date)
    {
        var text = cell.Trim();
        if (DateOnly.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out date))
            return true;
        return text.IndexOfAny([' ', 'T']) is > 0 and var end && text[end..].Contains(':', StringComparison.Ordinal)
            && DateOnly.TryParseExact(text[..end], pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
