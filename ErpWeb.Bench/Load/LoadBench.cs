using System.Diagnostics;
using System.Globalization;

namespace ErpWeb.Bench.Load;

/// <summary>
/// Two hundred people at work: real circuits without browsers, each doing one thing after another with a pause as a person
/// makes it, against the whole application with the demonstration businesses. The people live in another process.
/// </summary>
internal static class LoadBench
{
    public const string ClientCommand = "load-client";

    private const int OpenAtOnce = 4;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(string[] args)
    {
        var circuits = args is [var text, ..] ? text : "200";
        var actions = args is [_, var more, ..] ? more : "5000";
        var folder = Directory.CreateTempSubdirectory("erpweb-bench-");
        try
        {
            var address = await BenchServer.StartAsync(folder.FullName);
            var staff = Path.Combine(folder.FullName, "staff.txt");
            await File.WriteAllLinesAsync(staff, await Cashiers.CreateAsync(folder.FullName, int.Parse(circuits, CultureInfo.InvariantCulture)));
            var before = ServerLoad.Now();
            using var client = Process.Start(new ProcessStartInfo("dotnet", [typeof(LoadBench).Assembly.Location, ClientCommand, address, staff, actions])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
            while (await client.StandardOutput.ReadLineAsync() is { Length: > 0 } line)
                Console.WriteLine(line);
            var after = ServerLoad.Now();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"managed heap per circuit after full collections {(after.HeapKilobytes - before.HeapKilobytes) / int.Parse(circuits, CultureInfo.InvariantCulture):0} KB; CPU of the server {(after.CpuMilliseconds - before.CpuMilliseconds) / 1000:0.0} s"));
            client.StandardInput.Close();
            await client.WaitForExitAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Opens the circuits, works, prints what it measured, and keeps them open until its standard input ends.</summary>
    /// <param name="args">Address of the server, the file that says who works, and the number of actions.</param>
    public static async Task RunClientAsync(string[] args)
    {
        var (address, staff, actions) = (new Uri(args[0]), await File.ReadAllLinesAsync(args[1]), int.Parse(args[2], CultureInfo.InvariantCulture));
        var people = new List<Person>();
        foreach (var some in staff.Index().Chunk(OpenAtOnce))
            people.AddRange(await Task.WhenAll(some.Select(one => Person.ComeAsync(address, one.Item, one.Index))));

        var latencies = new Latencies();
        var clock = Stopwatch.StartNew();
        var left = actions;
        await Task.WhenAll(people.Select(async person =>
        {
            await Task.Delay(LongestPause * Random.Shared.NextDouble());
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await person.ActAsync(latencies);
                await Task.Delay(LongestPause * Random.Shared.NextDouble());
            }
        }));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people.Count} circuits, {latencies.Count} actions in {clock.Elapsed.TotalSeconds:0} s, {latencies.Count / clock.Elapsed.TotalSeconds:0} a second"));
        latencies.Print(Console.Out);
        Console.WriteLine();
        await Console.In.ReadToEndAsync();
        people.ForEach(person => person.Dispose());
    }
}
