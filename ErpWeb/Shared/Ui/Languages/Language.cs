namespace ErpWeb.Shared.Ui.Languages;

/// <summary>A language of the screens. Numbers and dates are written as the business does in all of them, and printed documents are English.</summary>
/// <param name="Code">As in the cookie and in the name of its dictionary.</param>
/// <param name="Tag">As in HTML.</param>
/// <param name="Name">As its speakers call it.</param>
/// <param name="IsRightToLeft">Direction of its script.</param>
public sealed record Language(string Code, string Tag, string Name, bool IsRightToLeft = false)
{
    public static Language English { get; } = new("en", "en-IN", "English");

    public static IReadOnlyList<Language> All { get; } = [English, new("hi", "hi", "हिन्दी"), new("ar", "ar", "العربية", IsRightToLeft: true)];

    /// <summary>As in HTML.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The language with this code, or null.</summary>
    public static Language? Find(string? code) => All.FirstOrDefault(language => language.Code == code);
}
