using System.Text.RegularExpressions;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Architecture;

public sealed partial class RoundingTests
{
    private const string RoundingFile = "ErpWeb/Shared/Kernel/Rounding.cs";

    [Fact]
    public void OnlyRounding_CallsMathRound()
    {
        var callers = SourceTree.ProductFiles(".cs", ".razor").Where(CallsRound).ToArray();

        Assert.Equal([RoundingFile], callers);
    }

    [Fact]
    public void Rounding_AlwaysNamesTheMidpointRule()
    {
        var calls = File.ReadLines(Path.Combine(SourceTree.Root, RoundingFile)).Where(line => RoundCall().IsMatch(line)).ToArray();

        Assert.NotEmpty(calls);
        Assert.All(calls, line => Assert.Contains("MidpointRounding.", line, StringComparison.Ordinal));
    }

    private static bool CallsRound(string path) => File.ReadLines(Path.Combine(SourceTree.Root, path)).Any(line => RoundCall().IsMatch(line));

    [GeneratedRegex(@"^(?!\s*///).*\b(Math|MathF|decimal|Decimal|double)\.Round\(")]
    private static partial Regex RoundCall();
}
