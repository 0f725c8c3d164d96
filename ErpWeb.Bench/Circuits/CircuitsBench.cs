using System.Diagnostics;
using System.Globalization;

namespace ErpWeb.Bench.Circuits;

/// <summary>
/// What an open tab of the invoice list costs the server: the whole application runs in this process, on a new database with
/// the demonstration businesses, and the tabs in another, so that only the server is measured.
/// </summary>
internal static class CircuitsBench
{
    public const string ClientCommand = "circuits-client";

    private const string Page = "/billing/invoices";
    private const string RowOfTheList = "erp-row-link";
    private const int WarmUp = 10;
    private const int AtOnce = 4;

    public static async Task RunAsync(string[] args)
    {
        var count = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 100;
        var folder = Directory.CreateTempSubdirectory("erpweb-bench-");
        try
        {
            var address = await BenchServer.StartAsync(folder.FullName);
            await WithTabsAsync(address, WarmUp, _ => Task.CompletedTask);
            var before = ServerLoad.Now();
            await WithTabsAsync(address, count, async opened =>
            {
                using var process = Process.GetCurrentProcess();
                var cpu = process.TotalProcessorTime.TotalMilliseconds - before.CpuMilliseconds;
                // Until the first pings have passed and nothing is under way any more.
                await Task.Delay(TimeSpan.FromSeconds(5));
                var after = ServerLoad.Now();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                    {count} open tabs of {Page} with 50 rows; {opened}
                    managed heap per tab after full collections   {(after.HeapKilobytes - before.HeapKilobytes) / count,7:0} KB
                    working set per tab                           {(after.WorkingSetKilobytes - before.WorkingSetKilobytes) / count,7:0} KB
                    CPU to open one, page and circuit             {cpu / count,7:0.0} ms
                    """));
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Opens the tabs, says so, and keeps them until its standard input ends.</summary>
    /// <param name="args">Address of the server and number of tabs.</param>
    public static async Task RunClientAsync(string[] args)
    {
        using var visitor = await DemoVisitor.SignInAsync(new(args[0]));
        var tabs = new List<CircuitClient>();
        foreach (var some in Enumerable.Range(0, int.Parse(args[1], CultureInfo.InvariantCulture)).Chunk(AtOnce))
            tabs.AddRange(await Task.WhenAll(some.Select(_ => CircuitClient.OpenAsync(visitor.Http, visitor.Cookies, Page, RowOfTheList))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tabs.Average(tab => tab.BytesReceived) / 1024:0} KB received by each over its socket"));
        await Console.In.ReadToEndAsync();
        tabs.ForEach(tab => tab.Dispose());
    }

    private static async Task WithTabsAsync(string address, int count, Func<string, Task> whileOpen)
    {
        using var client = Process.Start(new ProcessStartInfo("dotnet", [typeof(CircuitsBench).Assembly.Location, ClientCommand, address, $"{count}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var opened = await client.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The tabs did not open.");
        await whileOpen(opened);
        client.StandardInput.Close();
        await client.WaitForExitAsync();
    }
}
