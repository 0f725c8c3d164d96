using System.Diagnostics;

namespace ErpWeb.Bench;

/// <summary>What the process holds after full collections, and the CPU time it has used.</summary>
internal sealed record ServerLoad(double HeapKilobytes, double WorkingSetKilobytes, double CpuMilliseconds)
{
    public static ServerLoad Now()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return new(heap / 1024.0, process.WorkingSet64 / 1024.0, process.TotalProcessorTime.TotalMilliseconds);
    }
}
