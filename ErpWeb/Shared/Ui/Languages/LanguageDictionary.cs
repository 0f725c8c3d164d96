using System.Collections.Frozen;
using System.Text.Json;

namespace ErpWeb.Shared.Ui.Languages;

/// <summary>The translations of each language, from the files beside this one: English text to translated text, read once.</summary>
internal static class LanguageDictionary
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByCode =
        Language.All.ToFrozenDictionary(language => language.Code, language => language == Language.English ? FrozenDictionary<string, string>.Empty : Read(language.Code));

    public static FrozenDictionary<string, string> Of(Language language) => ByCode[language.Code];

    private static FrozenDictionary<string, string> Read(string code)
    {
        using var file = typeof(LanguageDictionary).Assembly.GetManifestResourceStream($"ErpWeb.Shared.Ui.Languages.{code}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
