using System.Text.RegularExpressions;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Ui;

public sealed partial class IconTests
{
    [Fact]
    public void EveryIconThatAPageNames_IsDrawn()
    {
        var drawn = Drawn().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "wwwroot/icons/icons.svg"))).Select(match => match.Groups[1].Value).ToHashSet();

        var missing = SourceTree.ProductFiles(".razor").Concat(SourceTree.ProductFiles(".cs"))
            .SelectMany(file => Named().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, file))).Select(match => $"{file}: {match.Groups[1].Value}"))
            .Where(use => !drawn.Contains(use[(use.LastIndexOf(' ') + 1)..]));

        Assert.Empty(missing);
    }

    [GeneratedRegex("<symbol id=\"([^\"]+)\"")]
    private static partial Regex Drawn();

    [GeneratedRegex("(?:\\bIcon(?: => |=)|<ErpIcon Name=)\"([a-z][a-z0-9-]*)\"")]
    private static partial Regex Named();
}
