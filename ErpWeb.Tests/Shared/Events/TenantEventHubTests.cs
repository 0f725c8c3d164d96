using System.Collections.Concurrent;
using ErpWeb.Shared.Events;
using Microsoft.Extensions.Logging.Abstractions;

namespace ErpWeb.Tests.Shared.Events;

public sealed class TenantEventHubTests
{
    private static readonly Guid Mine = Guid.NewGuid();
    private static readonly Guid Theirs = Guid.NewGuid();
    private static readonly EntityChanged Change = new("invoice", Guid.NewGuid());
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TenantEventHub _hub = new(NullLogger<TenantEventHub>.Instance);

    [Fact]
    public async Task Publish_TellsTheTenantAndNobodyElse()
    {
        var (mine, theirs) = (new Ear(), new Ear());
        using var first = _hub.Subscribe(Mine, mine.HearAsync);
        using var second = _hub.Subscribe(Theirs, theirs.HearAsync);

        _hub.Publish(Mine, Change);
        Assert.Equal(Change, await mine.NextAsync());
        _hub.Publish(Theirs, new("marker", Guid.Empty));

        Assert.Equal("marker", (await theirs.NextAsync()).Kind);
        Assert.Empty(theirs.Heard);
    }

    [Fact]
    public async Task TenThousandEvents_OfOneTenant_AreHeardByNoScreenOfTheOther_AlsoAfterComingBack()
    {
        var mine = new Ear();
        using var counted = new CountdownEvent(10_000);
        using var theirs = _hub.Subscribe(Theirs, _ => { counted.Signal(); return Task.CompletedTask; });
        for (var coming = 0; coming < 100; coming++)
        {
            using var screen = _hub.Subscribe(Mine, mine.HearAsync);
            for (var number = 0; number < 100; number++)
                _hub.Publish(Theirs, new("invoice", Guid.NewGuid()));
        }
        using var last = _hub.Subscribe(Mine, mine.HearAsync);
        Assert.True(counted.Wait(Patience, TestContext.Current.CancellationToken));

        _hub.Publish(Mine, new("marker", Guid.Empty));
        Assert.Equal("marker", (await mine.NextAsync()).Kind);
        Assert.Empty(mine.Heard);
    }

    [Fact]
    public async Task FailingHandler_HarmsNobody()
    {
        var ear = new Ear();
        using var failing = _hub.Subscribe(Mine, _ => throw new InvalidOperationException("at once"));
        using var failingLater = _hub.Subscribe(Mine, async _ => { await Task.Yield(); throw new InvalidOperationException("later"); });
        using var healthy = _hub.Subscribe(Mine, ear.HearAsync);

        _hub.Publish(Mine, Change);
        _hub.Publish(Mine, Change);

        Assert.Equal(Change, await ear.NextAsync());
        Assert.Equal(Change, await ear.NextAsync());
    }

    [Fact]
    public async Task SlowHandler_HoldsNobodyUp()
    {
        var (ear, release) = (new Ear(), new TaskCompletionSource());
        using var slow = _hub.Subscribe(Mine, _ => release.Task);
        using var quick = _hub.Subscribe(Mine, ear.HearAsync);

        _hub.Publish(Mine, Change);

        Assert.Equal(Change, await ear.NextAsync());
        release.SetResult();
    }

    [Fact]
    public async Task DisposedSubscription_HearsNoMore()
    {
        var (gone, present) = (new Ear(), new Ear());
        var subscription = _hub.Subscribe(Mine, gone.HearAsync);
        using var other = _hub.Subscribe(Mine, present.HearAsync);
        subscription.Dispose();
        subscription.Dispose();

        _hub.Publish(Mine, Change);

        await present.NextAsync();
        Assert.Empty(gone.Heard);
    }

    [Fact]
    public async Task Handler_MayUnsubscribeItself()
    {
        var ear = new Ear();
        IDisposable? subscription = null;
        subscription = _hub.Subscribe(Mine, change =>
        {
            subscription!.Dispose();
            return ear.HearAsync(change);
        });

        _hub.Publish(Mine, Change);
        await ear.NextAsync();
        _hub.Publish(Mine, Change);

        using var marker = _hub.Subscribe(Mine, ear.HearAsync);
        _hub.Publish(Mine, new("marker", Guid.Empty));
        Assert.Equal("marker", (await ear.NextAsync()).Kind);
    }

    [Fact]
    public void Publish_ToNobody_DoesNothing() => _hub.Publish(Mine, Change);

    [Fact]
    public void SubscriptionsFromManyThreads_AreAllKeptAndAllRemoved()
    {
        var subscriptions = new ConcurrentBag<IDisposable>();
        var heard = new CountdownEvent(500);
        Parallel.For(0, 500, _ => subscriptions.Add(_hub.Subscribe(Mine, _ => { heard.Signal(); return Task.CompletedTask; })));

        _hub.Publish(Mine, Change);
        Assert.True(heard.Wait(Patience));

        Parallel.ForEach(subscriptions, subscription => subscription.Dispose());
        _hub.Publish(Mine, Change);
        Assert.Equal(0, heard.CurrentCount);
    }
}
