using ErpWeb.Shared.Events;

namespace ErpWeb.Tests.Shared.Events;

public sealed class TurnsTests
{
    private readonly RungClock _clock = new();
    private readonly List<TaskCompletionSource> _acting = [];

    [Fact]
    public async Task SixtyAtOnce_ActTwoAtATime_AndAllAct()
    {
        var turns = Turns();

        var taken = Enumerable.Range(0, 60).Select(_ => turns.TakeAsync(ActAsync)).ToList();
        for (var ended = 0; ended < 60; ended++)
        {
            await UntilAsync(() => _acting.Count == Math.Min(ended + 2, 60));
            _acting[ended].SetResult();
            await taken[ended];
        }

        Assert.Equal(60, _acting.Count);
    }

    [Fact]
    public async Task WhoTakesTooLong_KeepsNoOtherWaiting_AndIsStillAwaited()
    {
        var turns = Turns();
        var slow = new[] { turns.TakeAsync(ActAsync), turns.TakeAsync(ActAsync) };
        var third = turns.TakeAsync(ActAsync);
        Assert.Equal((2, TimeSpan.FromSeconds(1)), (_acting.Count, _clock.Due));

        _clock.Ring();
        await UntilAsync(() => _acting.Count == 3);
        _acting[2].SetResult();
        await third;

        Assert.DoesNotContain(slow, act => act.IsCompleted);
        _acting.ForEach(act => act.TrySetResult());
        await Task.WhenAll(slow);
    }

    [Fact]
    public async Task AFault_IsTold_AndGivesThePlaceBack()
    {
        var turns = new Turns(1, TimeSpan.FromSeconds(1), _clock);

        await Assert.ThrowsAsync<InvalidOperationException>(() => turns.TakeAsync(() => Task.FromException(new InvalidOperationException())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => turns.TakeAsync(() => throw new InvalidOperationException()));
        var next = turns.TakeAsync(() => Task.CompletedTask);

        await next.WaitAsync(TimeSpan.FromSeconds(5));
    }

    private Turns Turns() => new(2, TimeSpan.FromSeconds(1), _clock);

    private Task ActAsync()
    {
        var act = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_acting) _acting.Add(act);
        return act.Task;
    }

    private async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; ; tries++)
        {
            lock (_acting)
            {
                if (isSo()) return;
            }
            Assert.True(tries < 2000, $"{_acting.Count} act.");
            await Task.Delay(1);
        }
    }

    /// <summary>A clock whose timers ring when the test says so.</summary>
    private sealed class RungClock : TimeProvider
    {
        private readonly List<Action> _rings = [];

        public TimeSpan Due { get; private set; }

        public void Ring() => _rings.ForEach(ring => ring());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            _rings.Add(() => callback(state));
            return new Silent();
        }

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
