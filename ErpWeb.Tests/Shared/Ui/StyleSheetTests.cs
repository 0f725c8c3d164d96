using System.Text.RegularExpressions;
using ErpWeb.Tests.Architecture;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Ui;

/// <summary>The stylesheets dress what there is.</summary>
public sealed partial class StyleSheetTests
{
    /// <summary>Beginnings of classes whose ends are names of states and looks.</summary>
    private static readonly string[] Composed = ["erp-tone-", "erp-card-", "erp-sheet-", "components-reconnect-", "rz-"];

    [Fact]
    public void EveryClass_IsOnSomeScreen()
    {
        var webRoot = Path.Combine(SourceTree.Root, "wwwroot");
        var screens = SourceTree.ProductFiles(".razor", ".cs").Select(path => Path.Combine(SourceTree.Root, path)).Concat(Directory.EnumerateFiles(webRoot, "*.js", SearchOption.AllDirectories));
        var words = screens.SelectMany(path => Word().Matches(File.ReadAllText(path)).Select(match => match.Value)).ToHashSet();
        var classes = (
            from path in Directory.EnumerateFiles(webRoot, "*.css")
            from Match match in Class().Matches(Declarations().Replace(File.ReadAllText(path), "{}"))
            select (Sheet: Path.GetFileName(path), Name: match.Groups[1].Value)).Distinct().ToList();
        Assert.True(classes.Count > 300, "The classes were not found in the stylesheets.");

        Offences.AssertNone(classes
            .Where(style => !words.Contains(style.Name) && !Composed.Any(beginning => style.Name.StartsWith(beginning, StringComparison.Ordinal)))
            .Select(style => $"{style.Sheet} dresses .{style.Name}, which no screen has."));
    }

    [GeneratedRegex(@"[A-Za-z][\w-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\.([a-z][\w-]*)")]
    private static partial Regex Class();

    [GeneratedRegex(@"/\*.*?\*/|\{[^{}]*\}|""[^""]*""", RegexOptions.Singleline)]
    private static partial Regex Declarations();
}
