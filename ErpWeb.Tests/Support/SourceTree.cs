namespace ErpWeb.Tests.Support;

/// <summary>The repository's source files, for rules that the compiler cannot check.</summary>
public static class SourceTree
{
    /// <summary>The folder that holds ErpWeb.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Hand-written files of the product, as paths relative to the root.</summary>
    public static IEnumerable<string> ProductFiles(params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, "ErpWeb"), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ErpWeb.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("ErpWeb.sln is in no parent folder of the tests.");
    }
}
