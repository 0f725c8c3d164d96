using System.Diagnostics;

namespace ErpWeb.Tests.Support;

/// <summary>
/// How long something took on a machine that had time for it: while others keep the processors, short pauses last longer
/// than they should, and what they last too long is not counted.
/// </summary>
internal sealed class FairClock : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _measuring;
    private long _lateTicks;

    public FairClock() => _measuring = MeasureAsync();

    public TimeSpan Elapsed => _watch.Elapsed - TimeSpan.FromTicks(Interlocked.Read(ref _lateTicks));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _measuring;
        _end.Dispose();
    }

    private async Task MeasureAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var began = _watch.Elapsed;
            await Task.Delay(Pause);
            Interlocked.Add(ref _lateTicks, Math.Max(0, (_watch.Elapsed - began - Pause).Ticks));
        }
    }
}
