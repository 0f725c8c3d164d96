namespace ErpWeb.Printing.Chromium;

/// <summary>Finds a Chromium or Chrome on the host.</summary>
internal static class ChromiumLocator
{
    private static readonly string[] UnixPaths =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    private static readonly string[] WindowsPaths = [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    private static readonly Environment.SpecialFolder[] WindowsFolders =
        [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];

    /// <param name="configured">A path that the operator chose; nothing else is tried then, so a path to nowhere switches Chromium off.</param>
    /// <returns>The path of the program, or null.</returns>
    public static string? Find(string? configured)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return File.Exists(configured) ? configured : null;
        return (OperatingSystem.IsWindows() ? OnWindows() : UnixPaths).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> OnWindows() =>
        from folder in WindowsFolders
        from path in WindowsPaths
        select Path.Combine(Environment.GetFolderPath(folder), path);
}
