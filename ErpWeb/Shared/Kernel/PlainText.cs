using System.Globalization;
using System.Text;

namespace ErpWeb.Shared.Kernel;

/// <summary>Text as it is kept: what looks the same is the same, and nothing in it cannot be seen.</summary>
public static class PlainText
{
    // Joiners (U+200C, U+200D) are no such letters: Indian scripts need them.
    private static readonly HashSet<int> Unseen = [0x00AD, 0x200B, 0x2060, 0xFEFF];

    /// <summary>
    /// Composes letters and their marks (NFC), makes halves of letters whole, takes away control characters, letters
    /// without width and those that turn the direction of the text, and spaces around it. Lines and tabs stay.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (Ascii.IsValid(text) && !text.Any(char.IsControl))
            return text.Trim();
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes().Where(IsKept))
            kept.Append(letter.ToString());
        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static bool IsKept(Rune letter) =>
        !Unseen.Contains(letter.Value)
        && letter.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069)
        && (Rune.GetUnicodeCategory(letter) is not UnicodeCategory.Control || letter.Value is '\n' or '\r' or '\t');
}
