namespace ErpWeb.Tests.Architecture;

public sealed class NameTests
{
    /// <summary>Words that say nothing about what a class is for.</summary>
    private static readonly string[] EmptyWords = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Impl", "Dto", "Info"];

    [Fact]
    public void Types_AreNamedForWhatTheyAre()
    {
        var types = TypeReferences.ProductTypes;

        Assert.NotEmpty(types);
        Offences.AssertNone(types.Where(type => EmptyWords.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal))).Select(type => type.FullName));
    }

    [Fact]
    public void Types_StandInTheFolderOfTheirNamespace()
    {
        var files = Support.SourceTree.ProductFiles(".cs").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("ErpDbContext.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Offences.AssertNone(files.Where(file => NamespaceOf(file) is { } name && name != Path.GetDirectoryName(file)!.Replace('/', '.')));
    }

    [Fact]
    public void Services_AreSealed()
    {
        var services = TypeReferences.ProductTypes.Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Service", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(services);
        Offences.AssertNone(services.Where(type => !type.IsSealed).Select(type => type.FullName));
    }

    private static string? NamespaceOf(string file) =>
        File.ReadLines(Path.Combine(Support.SourceTree.Root, file))
            .FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';');
}
