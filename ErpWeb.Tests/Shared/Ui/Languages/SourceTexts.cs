using System.Text;
using System.Text.RegularExpressions;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Ui.Languages;

/// <summary>What the source says to people, read from the files themselves.</summary>
internal static partial class SourceTexts
{
    /// <summary>Printed documents and answers to programs are English; so are the pages of developers and of those who run the installation.</summary>
    private static readonly string[] NotTranslated =
    [
        "/App/Dev/", "/App/Demo/", "/Printing/", "/ErpWeb/Api/", "/Inventory/Transfers/ChallanSheet.razor", "/Tenancy/SignUp/TenantNames.cs", "/Kernel/DocumentNumber.cs",
        "/Platform/Health/", "/Platform/Operators/", "/Platform/Tenants/", "/Platform/OperatorLayout.razor", "/Platform/PlatformModule.cs",
    ];

    /// <summary>Names that are the same in every language.</summary>
    private static readonly HashSet<string> International = ["GST", "GSTIN", "HSN", "SAC", "HSN/SAC", "PDF", "CSV", "SMS", "WhatsApp", "IFSC", "Ctrl K", "Ctrl+S", "Ctrl+Enter", "Esc", "IGST", "MH 12 AB 1234"];

    private static readonly Lazy<IReadOnlyList<(string Path, string Text)>> Files = new(() =>
        [.. SourceTree.ProductFiles(".razor", ".cs").Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal)).Select(path => (path, File.ReadAllText(Path.Combine(SourceTree.Root, path))))]);

    private static IEnumerable<(string Path, string Text)> TranslatedFiles =>
        Files.Value.Where(file => !NotTranslated.Any(folder => $"/{file.Path}".Contains(folder, StringComparison.Ordinal)));

    /// <summary>Every <c>T["..."]</c> of the product, and the messages of what is translated.</summary>
    public static HashSet<string> Keys() =>
    [
        .. from file in Files.Value
           from Match match in LookUp().Matches(file.Text) select Plain(match.Groups[1].Value),
        .. from file in TranslatedFiles
           where file.Path.EndsWith(".cs", StringComparison.Ordinal)
           from Match match in Message().Matches(file.Text).Concat(Remark().Matches(file.Text)).Concat(Sentence().Matches(file.Text))
           select match.Groups[1].Length > 0 ? Numbered(match.Groups[2].Value) : Plain(match.Groups[2].Value),
    ];

    /// <summary>Everything that stands between quotes anywhere, with the places of interpolated strings numbered.</summary>
    public static HashSet<string> Literals() =>
        [.. from file in Files.Value from Match match in Literal().Matches(file.Text) select match.Groups[1].Length > 0 ? Numbered(match.Groups[2].Value) : Plain(match.Groups[2].Value)];

    /// <summary>Words that stand in the markup of a page without being looked up.</summary>
    public static IEnumerable<string> BareWords() =>
        from file in TranslatedFiles
        where file.Path.EndsWith(".razor", StringComparison.Ordinal)
        let markup = file.Text.Split("\n@code {")[0]
        from Match match in BareAttribute().Matches(markup).Concat(BareText().Matches(markup))
        let words = match.Groups[1].Value.Trim()
        where !International.Contains(words) && !words.Contains("=>", StringComparison.Ordinal)
        select $"{file.Path}: {words}";

    private static string Plain(string literal) => literal.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);

    // "Only {IndianNumber.Rupees(due)} is due." is looked up as "Only {0} is due."
    private static string Numbered(string interpolated)
    {
        var text = new StringBuilder();
        var (depth, places) = (0, 0);
        foreach (var letter in Plain(interpolated))
        {
            if (letter == '{' && depth++ == 0)
                text.Append('{').Append(places++).Append('}');
            else if (letter == '}')
                depth--;
            else if (depth == 0)
                text.Append(letter);
        }
        return text.ToString();
    }

    [GeneratedRegex("""(?<![A-Za-z])(?:[Tt]|[Ww]ords)\["((?:[^"\\]|\\.)*)"[\],]""")]
    private static partial Regex LookUp();

    [GeneratedRegex("""new(?: Error)?\("[a-z_]+(?:\.[a-z_]+)+",\s*(\$?)"((?:[^"\\]|\\.)*)""")]
    private static partial Regex Message();

    [GeneratedRegex("""remarks\.(?:Refuse|Note)\([\w.]+, (\$?)"((?:[^"\\]|\\.)*)""")]
    private static partial Regex Remark();

    [GeneratedRegex("""(?<!///[^\n]*)(?:return|=>|\?|:) (?:\(Wording\))?(\$?)"([A-Z](?:[^"\\\n]|\\.)* (?:[^"\\\n]|\\.)*[.…?])["]""")]
    private static partial Regex Sentence();

    [GeneratedRegex("""(?=(\$?)"((?:[^"\\\n]|\\.)*)")""")]
    private static partial Regex Literal();

    [GeneratedRegex("""\s(?:Title|Subtitle|Label|Hint|Placeholder|placeholder|Text|SaveText|ConfirmText|BackText|UnsetText|CreateText|SearchLabel|aria-label|title)="([^"@]*[A-Za-z]{2}[^"@]* [^"@]*|[A-Z][a-z]+)"(?<!Title="Title"|Subtitle="SubtitleOf")""")]
    private static partial Regex BareAttribute();

    [GeneratedRegex("""(?<![=\s])>([^<>@{}"=();\n]*[A-Za-z]{2}[^<>@{}"=();\n]*)<""")]
    private static partial Regex BareText();
}
