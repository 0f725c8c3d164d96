using System.Diagnostics;

namespace ErpWeb.Printing.Chromium;

/// <summary>
/// Turns a self-contained HTML page into PDF with the Chromium of the host, for text that needs shaping. Each page gets its own process, with a
/// profile of its own and no network; it is killed when it takes too long, and its files are removed.
/// </summary>
public sealed partial class ChromiumPdf(IConfiguration configuration, ILogger<ChromiumPdf> logger) : IDisposable
{
    public const string PathKey = "Printing:ChromiumPath";

    /// <summary>A browser takes some hundred megabytes, so few run at a time and the others wait.</summary>
    private const int MaxProcesses = 2;
    private const int DeletionAttempts = 5;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan DeletionPause = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim slots = new(MaxProcesses);
    private readonly string? program = ChromiumLocator.Find(configuration[PathKey]);

    /// <summary>Whether there is a Chromium, and fonts for the texts.</summary>
    public bool CanPrint(IEnumerable<string?> texts) => program is not null && HostFonts.Cover(texts);

    /// <summary>Prints the page.</summary>
    /// <returns>The PDF; null when the host has no Chromium, or when it failed or took longer than 20 seconds.</returns>
    public async Task<byte[]?> PrintAsync(string html, CancellationToken cancellationToken)
    {
        if (program is null)
            return null;

        await slots.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("erpweb-print-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, html, cancellationToken);
            await RunAsync(program, Arguments(folder.FullName, page, pdf), cancellationToken);
            if (File.Exists(pdf))
                return await File.ReadAllBytesAsync(pdf, cancellationToken);

            LogNothingPrinted();
            return null;
        }
        finally
        {
            await DeleteAsync(folder);
            slots.Release();
        }
    }

    public void Dispose() => slots.Dispose();

    private static IEnumerable<string> Arguments(string folder, string page, string pdf)
    {
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return "--no-first-run";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return "--no-pdf-header-footer";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";
        yield return $"--print-to-pdf={pdf}";
        // Chromium refuses its sandbox to the administrator, as whom a container often runs.
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
            yield return "--no-sandbox";
        yield return new Uri(page).AbsoluteUri;
    }

    private async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Timeout);
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            LogTookTooLong(Timeout.TotalSeconds);
        }
    }

    /// <summary>A child process may write its last file a moment after the parent has ended.</summary>
    private async Task DeleteAsync(DirectoryInfo folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (attempt == DeletionAttempts)
                {
                    LogNotDeleted(e, folder.FullName);
                    return;
                }

                await Task.Delay(DeletionPause, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Chromium ended without having printed the page")]
    private partial void LogNothingPrinted();

    [LoggerMessage(LogLevel.Warning, "Chromium was stopped: printing took longer than {Seconds} s")]
    private partial void LogTookTooLong(double seconds);

    [LoggerMessage(LogLevel.Warning, "The temporary folder {Folder} could not be removed")]
    private partial void LogNotDeleted(Exception exception, string folder);
}
