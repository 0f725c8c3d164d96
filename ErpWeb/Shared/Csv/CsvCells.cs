using System.Globalization;
using System.Text;

namespace ErpWeb.Shared.Csv;

/// <summary>Keeps a spreadsheet from running what it reads.</summary>
public static class CsvCells
{
    private const char Quote = '\'';

    /// <summary>Puts a quote before text that a spreadsheet would take for a formula (CWE-1236).</summary>
    public static string Guarded(string text) => LooksLikeFormula(text) ? Quote + text : text;

    /// <summary>Takes the quote of <see cref="Guarded"/> away again.</summary>
    public static string Unguarded(string text) => text.StartsWith(Quote) && LooksLikeFormula(text[1..]) ? text[1..] : text;

    // Text that already has such quotes gets one more, so that the way back gives the same text. Some programs drop
    // blanks and letters without width before they look, and take the wide forms of the signs for the signs.
    private static bool LooksLikeFormula(string text)
    {
        var rest = text.AsSpan().TrimStart(Quote);
        if (rest is [('\t' or '\r' or '\n' or '\0'), ..])
            return true;
        while (rest.Length > 0 && IsPassedOver(rest[0]))
            rest = rest[1..];
        return rest.Length > 0 && !char.IsSurrogate(rest[0]) && rest[0].ToString().Normalize(NormalizationForm.FormKC) is ['=' or '+' or '-' or '@'];
    }

    private static bool IsPassedOver(char letter) =>
        char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format;
}
