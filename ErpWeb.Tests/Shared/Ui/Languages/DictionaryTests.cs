using System.Text.Json;
using System.Text.RegularExpressions;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Languages;
using ErpWeb.Shared.Ui.Navigation;
using ErpWeb.Tests.Architecture;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Ui.Languages;

/// <summary>The files of translations hold everything the screens say, nothing else, and read well in an editor.</summary>
public sealed partial class DictionaryTests
{
    public static TheoryData<string> Codes { get; } = [.. Language.All.Where(language => language != Language.English).Select(language => language.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void EveryText_IsTranslated(string code)
    {
        var dictionary = Read(code);
        var keys = SourceTexts.Keys();
        Assert.True(keys.Count > 400, "The texts were not found in the source.");

        Offences.AssertNone(keys.Concat(WordLists.All).Where(key => key.Any(char.IsAsciiLetter) && !dictionary.ContainsKey(key)).Order());
    }

    [Theory, MemberData(nameof(Codes))]
    public void EveryTranslation_IsUsed(string code)
    {
        var literals = SourceTexts.Literals();

        Offences.AssertNone(Read(code).Keys.Where(key => !literals.Contains(key) && !WordLists.All.Contains(key)));
    }

    [Theory, MemberData(nameof(Codes))]
    public void EveryTranslation_HasThePlacesOfItsText(string code) =>
        Offences.AssertNone(Read(code).Where(entry => !Places(entry.Key).SequenceEqual(Places(entry.Value))).Select(entry => $"{entry.Key} - {entry.Value}"));

    [Theory, MemberData(nameof(Codes))]
    public void EveryTranslation_IsInItsScript(string code)
    {
        Func<char, bool> isOfScript = code == "hi" ? letter => letter is >= '\u0900' and <= '\u097f' : letter => letter is >= '\u0600' and <= '\u06ff';

        Offences.AssertNone(Read(code).Where(entry => entry.Key.Any(char.IsAsciiLetter) && entry.Key is not ("dd-mm-yyyy" or "dd/mm/yyyy" or "dd mmm yyyy" or "yyyy-mm-dd") && !entry.Value.Any(isOfScript)).Select(entry => $"{entry.Key} - {entry.Value}"));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Entries_AreInOrder(string code) => Assert.Equal(Read(code).Keys.Order(StringComparer.Ordinal), Read(code).Keys);

    [Theory, MemberData(nameof(Codes))]
    public async Task EveryMenuEntryAndRight_IsTranslated(string code)
    {
        await using var app = await TestApp.CreateAsync();
        var entries = app.Services.GetServices<MenuEntry>().ToList();
        var rights = app.Services.GetRequiredService<PermissionCatalogue>().Groups;
        Assert.NotEmpty(entries);

        var texts = entries.SelectMany(entry => (string[])[entry.Text, entry.Group]).Concat(rights.SelectMany(group => group.Permissions.Select(permission => permission.Words).Prepend(group.Title)));
        Offences.AssertNone(texts.Where(text => text.Length > 0 && !Read(code).ContainsKey(text)).Distinct());
    }

    [Fact]
    public void TranslatedPages_HoldNoBareWords() => Offences.AssertNone(SourceTexts.BareWords());

    private static Dictionary<string, string> Read(string code) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(SourceTree.Root, "ErpWeb/Shared/Ui/Languages", code + ".json")))!;

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();
}
