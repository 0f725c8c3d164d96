using System.Globalization;
using System.Text;
using ErpWeb.Printing.Fonts;

namespace ErpWeb.Printing.Text;

/// <summary>
/// Says whether our PDF writer can set a text correctly. It places one glyph after another, so it takes only scripts that need no shaping,
/// and only characters for which both weights of the bundled font have a glyph.
/// </summary>
public static class TextSupport
{
    /// <summary>Scripts whose letters stand side by side, left to right, in one form each. Combining marks are left out: they need positioning.</summary>
    private static readonly (char First, char Last)[] UnshapedRanges =
    [
        (' ', '~'),
        ('\u00A0', '\u02FF'), // Latin-1, Latin Extended-A and -B, phonetic letters
        ('\u0370', '\u03FF'), // Greek
        ('\u0400', '\u0482'), // Cyrillic
        ('\u048A', '\u04FF'),
        ('\u1E00', '\u1EFF'), // Latin Extended Additional
        ('\u2010', '\u2027'), // dashes, quotation marks, bullets
        ('\u2030', '\u205E'), // per mille, primes
        ('\u2070', '\u209C'), // superscripts and subscripts
        ('\u20A0', '\u20BF'), // currency signs, among them the rupee
        ('\u2100', '\u218F'), // letterlike symbols, fractions
        ('\u2190', '\u22FF'), // arrows, mathematics
        ('\u25A0', '\u25FF'), // geometric shapes
    ];

    /// <summary>True when every character has a glyph and stands by itself.</summary>
    public static bool CanSet(string? text) => FirstUnsupported(text) is null;

    public static bool CanSet(IEnumerable<string?> texts) => texts.All(CanSet);

    /// <summary>The first character that our writer must not set, for a message to the user; null when there is none.</summary>
    public static Rune? FirstUnsupported(string? text)
    {
        foreach (var rune in Normalize(text).EnumerateRunes())
        {
            if (rune.Value != '\n' && !IsSupported(rune))
                return rune;
        }

        return null;
    }

    /// <summary>
    /// The form in which text is measured and set: accents composed into letters, line ends as "\n", tabs as spaces, invisible control characters gone.
    /// Where a joiner would matter, as in Indian scripts, the text is refused anyway.
    /// </summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (IsPlainAscii(text))
            return text;

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n')
                kept.Append(rune.Value == '\n' ? '\n' : ' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                kept.Append(rune.ToString());
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsPlainAscii(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static bool IsSupported(Rune rune) =>
        rune.IsBmp
        && Array.Exists(UnshapedRanges, range => rune.Value >= range.First && rune.Value <= range.Last)
        && BundledFonts.Regular.HasGlyph((char)rune.Value)
        && BundledFonts.Bold.HasGlyph((char)rune.Value);
}
