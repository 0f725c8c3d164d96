using System.Runtime.CompilerServices;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>The browser of the journeys. In CI it must be there; elsewhere the journeys are skipped without it.</summary>
public static class Chromium
{
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The program, or null; <c>ERPWEB_TEST_CHROMIUM</c> names another one.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("ERPWEB_TEST_CHROMIUM") is { Length: > 0 } named
        ? File.Exists(named) ? named : null
        : Usual.FirstOrDefault(File.Exists);

    public static bool IsExpected => Path is not null || Environment.GetEnvironmentVariable("CI") == "true";
}

/// <summary>A test that needs <see cref="Chromium"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = "No Chromium was found on this machine.";
        SkipType = typeof(Chromium);
        SkipUnless = nameof(Chromium.IsExpected);
    }
}

/// <summary>A theory that needs <see cref="Chromium"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = "No Chromium was found on this machine.";
        SkipType = typeof(Chromium);
        SkipUnless = nameof(Chromium.IsExpected);
    }
}
