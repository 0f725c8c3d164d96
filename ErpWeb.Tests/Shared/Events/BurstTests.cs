using ErpWeb.Shared.Events;

namespace ErpWeb.Tests.Shared.Events;

public sealed class BurstTests
{
    [Fact]
    public async Task HundredCallsInASecond_ActTwice()
    {
        var acts = 0;
        var burst = new Burst(TimeProvider.System, () => Task.FromResult(acts++));
        var calls = new List<Task>();

        for (var call = 0; call < 100; call++)
        {
            calls.Add(burst.CallAsync());
            await Task.Delay(5);
        }
        await Task.WhenAll(calls);

        Assert.InRange(acts, 2, 3);
    }

    [Fact]
    public async Task SingleCall_ActsAtOnce()
    {
        var acts = 0;
        var burst = new Burst(TimeProvider.System, () => Task.FromResult(acts++));

        var call = burst.CallAsync();

        Assert.Equal(1, acts);
        await call;
        Assert.Equal(1, acts);
    }

    [Fact]
    public async Task CallDuringTheAct_IsNotLost()
    {
        var (acts, release) = (0, new TaskCompletionSource());
        var burst = new Burst(TimeProvider.System, () => acts++ == 0 ? release.Task : Task.CompletedTask);
        var first = burst.CallAsync();

        await burst.CallAsync();
        release.SetResult();
        await first;

        Assert.Equal(2, acts);
    }

    [Fact]
    public async Task FailingAct_DoesNotStopTheNext()
    {
        var acts = 0;
        var burst = new Burst(TimeProvider.System, () => acts++ == 0 ? Task.FromException(new InvalidOperationException()) : Task.CompletedTask);

        await Assert.ThrowsAsync<InvalidOperationException>(burst.CallAsync);
        await burst.CallAsync();

        Assert.Equal(2, acts);
    }
}
