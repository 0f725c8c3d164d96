namespace ErpWeb.Shared.Events;

/// <summary>
/// Does something for the first of several calls at once, and once more for all that follow: when they stop for a moment,
/// or at the latest a second later. A hundred calls in a second do it twice. What took long rests longer, so that a busy
/// server is not kept busy by it. All calls come on one thread of work.
/// </summary>
/// <param name="act">What is done; never twice at a time.</param>
public sealed class Burst(TimeProvider clock, Func<Task> act)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);

    private bool _isRunning;
    private long? _waitingSince;
    private long _lastCall;

    public async Task CallAsync()
    {
        _lastCall = clock.GetTimestamp();
        if (_isRunning)
        {
            _waitingSince ??= _lastCall;
            return;
        }
        _isRunning = true;
        try
        {
            do
            {
                _waitingSince = null;
                var begun = clock.GetTimestamp();
                await act();
                await Task.Delay(RestAfter(clock.GetElapsedTime(begun)), clock);
                // Looked at once: between two looks the rest may run out, and nobody can wait for less than nothing.
                while (_waitingSince is { } since && clock.GetElapsedTime(since) < Longest && Quiet - clock.GetElapsedTime(_lastCall) is { Ticks: > 0 } rest)
                    await Task.Delay(rest, clock);
            }
            while (_waitingSince is not null);
        }
        finally
        {
            _isRunning = false;
        }
    }

    private static TimeSpan RestAfter(TimeSpan taken) => TimeSpan.FromTicks(Math.Clamp(4 * taken.Ticks, Quiet.Ticks, LongestRest.Ticks));
}
