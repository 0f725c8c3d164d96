using System.Diagnostics;

namespace ErpWeb.Bench.Posting;

/// <summary>What a number of postings cost: CPU of this process and of the database server, and time on the clock.</summary>
internal sealed record Measured(int Count, TimeSpan Cpu, TimeSpan ServerCpu, TimeSpan Wall)
{
    public double CpuMilliseconds => (Cpu + ServerCpu).TotalMilliseconds / Count;

    public static async Task<Measured> OfAsync(int count, int writers, Func<Task> once, ServerProcessor? server = null)
    {
        GC.Collect();
        var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var before = server?.Time ?? TimeSpan.Zero;
        var clock = Stopwatch.StartNew();
        var left = count;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
                await once();
        })));
        process.Refresh();
        return new(count, process.TotalProcessorTime - cpu, (server?.Time ?? TimeSpan.Zero) - before, clock.Elapsed);
    }
}
