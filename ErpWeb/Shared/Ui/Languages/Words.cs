using System.Collections.Frozen;
using System.Globalization;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Languages;

/// <summary>
/// The words of one request or circuit, in its language: <c>@T["Post invoice"]</c>, <c>@T["{0} posted", number]</c>.
/// The key is the English text, and what has no translation stays English.
/// </summary>
/// <remarks>Not the culture of the thread: a page is also drawn again when somebody else, of another language, changed something.</remarks>
public sealed class Words
{
    // A sentence goes in the direction of its language, even when it begins with a name of another: RIGHT-TO-LEFT MARK.
    // Whatever stands in it keeps its own: LEFT-TO-RIGHT ISOLATE, RIGHT-TO-LEFT ISOLATE, POP DIRECTIONAL ISOLATE.
    private const char Mark = '\u200f';
    private const char LeftToRight = '\u2066';
    private const char RightToLeft = '\u2067';
    private const char PopIsolate = '\u2069';

    private FrozenDictionary<string, string> _dictionary = LanguageDictionary.Of(Language.English);

    public Language Language { get; private set; } = Language.English;

    public string this[string english] => _dictionary.GetValueOrDefault(english, english);

    public string this[string english, params ReadOnlySpan<object?> arguments]
    {
        get
        {
            var own = new object?[arguments.Length];
            for (var index = 0; index < own.Length; index++)
                own[index] = Argument(arguments[index]);
            var sentence = string.Format(CultureInfo.InvariantCulture, this[english], own);
            return Language.IsRightToLeft ? Mark + sentence : sentence;
        }
    }

    public string this[Wording wording] => wording.Arguments.Count == 0 ? this[wording.Key] : this[wording.Key, [.. wording.Arguments]];

    /// <summary>Speaks this language from now on; called before the first component of the page is made.</summary>
    public void Use(Language language) => (Language, _dictionary) = (language, LanguageDictionary.Of(language));

    private string? Argument(object? argument)
    {
        var text = argument is Wording wording ? this[wording] : Convert.ToString(argument, CultureInfo.InvariantCulture);
        return Language.IsRightToLeft && text is not null ? $"{(IsRightToLeft(text) ? RightToLeft : LeftToRight)}{text}{PopIsolate}" : text;
    }

    private static bool IsRightToLeft(string text) => text.FirstOrDefault(char.IsLetter) is >= '\u0590' and <= '\u08ff';
}
