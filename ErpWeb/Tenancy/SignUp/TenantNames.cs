using System.Globalization;
using System.Text;

namespace ErpWeb.Tenancy.SignUp;

/// <summary>The forms in which the name of a business is compared and put into addresses.</summary>
public static class TenantNames
{
    private const string NamelessSlug = "business";
    private const int SlugMaxLength = 80;

    /// <summary>The name without case, spaces and punctuation: "Mehta &amp; Co." and "MEHTA CO" are one. Vowel signs of Indian scripts stay.</summary>
    public static string Normalize(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(IsSpoken)).ToUpperInvariant();

    /// <summary>The name as part of an address: "Mehta &amp; Co." gives "mehta-co"; a name without Latin letters gives "business".</summary>
    public static string Slug(string name)
    {
        var words = string.Concat(name.ToLowerInvariant().Normalize(NormalizationForm.FormKD).Where(letter => letter < 128 || !IsMark(letter))
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '));
        var slug = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > 0 ? slug[..Math.Min(slug.Length, SlugMaxLength)].TrimEnd('-') : NamelessSlug;
    }

    /// <summary>The slug, or the slug with the first free number from 2 behind it.</summary>
    public static string FreeSlug(string slug, IReadOnlySet<string> taken)
    {
        if (!taken.Contains(slug)) return slug;
        var number = 2;
        while (taken.Contains($"{slug}-{number}")) number++;
        return $"{slug}-{number}";
    }

    private static bool IsSpoken(char letter) => char.IsLetterOrDigit(letter) || IsMark(letter);

    private static bool IsMark(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
