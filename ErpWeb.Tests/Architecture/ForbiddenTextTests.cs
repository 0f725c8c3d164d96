using System.Text.RegularExpressions;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Architecture;

/// <summary>Calls that the compiler allows and the house does not.</summary>
public sealed class ForbiddenTextTests
{
    private const int MostLines = 350;

    [Theory]
    [InlineData(@"IgnoreQueryFilters", "reads past the tenant filter")]
    [InlineData(@"\b(FromSql|FromSqlRaw|FromSqlInterpolated|ExecuteSql\w*|SqlQuery\w*)\s*[(<]", "writes SQL past the tenant filter")]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "reads a clock that no test can set")]
    [InlineData(@"\)\.Result\b|\bTask\.Wait(All|Any)\b|\.Wait\(\)|GetAwaiter\(\)\.GetResult\(\)", "blocks a thread, and on a circuit for ever")]
    [InlineData(@"\bThread\.Sleep\b", "blocks a thread")]
    [InlineData(@"\basync void\b", "loses its exceptions")]
    [InlineData(@"#region|#pragma warning disable", "hides code or a warning")]
    [InlineData(@"\bIHttpContextAccessor\b", "is null or stale in a circuit", "ErpWeb/Identity/")]
    [InlineData(@"static (readonly )?ProblemHttpResult \w+ (\{ get; \} )?=[^>]", "is one object for all requests, and each writes its trace into it")]
    [InlineData(@"UseInMemoryDatabase|\bdouble\s+\w*(Amount|Price|Total|Rate)\b|\bfloat\b", "keeps money in binary fractions")]
    public void Text_IsNowhereInTheProduct(string pattern, string reason, string allowedIn = "nowhere")
    {
        var files = SourceTree.ProductFiles(".cs", ".razor").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 100, "The source files were not found.");

        var offences =
            from file in files
            where !file.StartsWith(allowedIn, StringComparison.Ordinal)
            from line in File.ReadLines(Path.Combine(SourceTree.Root, file)).Index()
            where !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.IsMatch(line.Item, pattern)
            select $"{file}({line.Index + 1}) {reason}: {line.Item.Trim()}";

        Offences.AssertNone(offences);
    }

    [Fact]
    public void Files_AreShortEnoughToRead()
    {
        var files = SourceTree.ProductFiles(".cs", ".razor").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal)).ToList();

        Offences.AssertNone(files.Where(file => File.ReadLines(Path.Combine(SourceTree.Root, file)).Count() > MostLines));
    }
}
