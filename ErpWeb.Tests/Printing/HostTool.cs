using System.Diagnostics;

namespace ErpWeb.Tests.Printing;

/// <summary>Programs that judge our files from outside. A test that needs one is skipped where it is missing, but fails in CI.</summary>
internal static class HostTool
{
    public static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a PDF as a reader would copy it, laid out as on the page.</summary>
    public static string TextOf(byte[] pdf) => Run("pdftotext", pdf, file => ["-layout", file, "-"]);

    /// <summary>Fails when qpdf finds anything to complain of.</summary>
    public static void AssertSound(byte[] pdf) => Assert.Contains("No syntax or stream encoding errors found", Run("qpdf", pdf, file => ["--check", file]), StringComparison.Ordinal);

    private static string Run(string program, byte[] pdf, Func<string, string[]> arguments)
    {
        if (!IsInstalled(program))
            Missing($"{program} is not installed.");

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(program, arguments(file)) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {output}");
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static void Missing(string reason)
    {
        if (IsCi)
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
