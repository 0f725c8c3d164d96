namespace ErpWeb.App;

/// <summary>One rule for run, test and publish: where the content root is.</summary>
public static class HostPaths
{
    /// <summary>Published: the folder of the program, which then holds wwwroot. From a checkout: the folder that holds ErpWeb.sln.</summary>
    public static string ContentRoot()
    {
        var programFolder = AppContext.BaseDirectory;
        if (Directory.Exists(Path.Combine(programFolder, "wwwroot")))
            return programFolder;
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ErpWeb.sln")))
                return folder.FullName;
        }
        return programFolder;
    }
}
