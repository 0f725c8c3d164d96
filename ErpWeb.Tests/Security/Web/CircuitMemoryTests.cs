using System.Runtime;
using ErpWeb.Shared.Events;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ErpWeb.Tests.Security.Web;

/// <summary>Check 57: open screens cost what they may, and nothing is left of those that went. It looks at the memory of the whole process, so it runs alone.</summary>
[Collection(nameof(Alone))]
public sealed class CircuitMemoryTests
{
    private const int Waves = 2, Tabs = 12;
    private const long MostEach = 2 * 1024 * 1024, MostLeft = 30 * 1024 * 1024;
    private static readonly string[] Pages = ["/billing/invoices", "/", "/parties", "/accounting/journals", "/settings/people"];

    private readonly CircuitCensus _census = new();

    [Fact]
    public async Task WavesOfTabs_CostLittle_AndLeaveNothingBehind()
    {
        await using var app = await TestApp.CreateAsync(settings: new Dictionary<string, string> { ["Limits:SocketsPerUser"] = "1000", ["Limits:SocketsPerAddress"] = "1000" }, configure: services => services
            .AddSingleton<CircuitHandler>(_census)
            .Configure<CircuitOptions>(circuits => circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMilliseconds(200)));
        var address = app.Listen();
        await app.SignUpAsync();
        var hub = app.Services.GetRequiredService<TenantEventHub>();
        // What the pages keep for everybody is there from now on.
        await OpenAndCloseAsync(address, Pages.Length);
        await GoneAsync(hub);
        var before = Heap();

        var dearest = 0L;
        for (var wave = 0; wave < Waves; wave++)
        {
            dearest = Math.Max(dearest, await OpenAndCloseAsync(address, Tabs) - before);
            await GoneAsync(hub);
        }

        var after = Heap();
        TestContext.Current.TestOutputHelper?.WriteLine($"{dearest / Tabs / 1024} KiB each, {(after - before) / 1024} KiB left of {Waves * Tabs}");
        Assert.InRange(dearest, 0, MostEach * Tabs);
        Assert.InRange(after - before, long.MinValue, Math.Max(MostLeft, before / 4));
    }

    /// <returns>The heap while they were open: with the tabs' own side of it, which is in this process too.</returns>
    private async Task<long> OpenAndCloseAsync(Uri address, int tabs)
    {
        using var surfer = await Surfer.SignInAsync(address, "asha@example.com");
        await Task.WhenAll(Enumerable.Range(0, tabs).Select(number => surfer.OpenAsync(Pages[number % Pages.Length])));
        Assert.Equal(tabs, _census.Live);
        return Heap();
    }

    // The last screen that went is not held by anything either: not by the hub, nor by a timer, nor by a cache.
    private async Task GoneAsync(TenantEventHub hub)
    {
        await using var clock = new FairClock();
        while (_census.Live > 0 || hub.Subscriptions > 0 || _census.InMemory > 0)
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{_census.Live} circuits live, {_census.InMemory} are in memory, {hub.Subscriptions} subscriptions are left.");
            await Task.Delay(250);
            GC.Collect();
        }
    }

    private static long Heap()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

/// <summary>Tests beside which no other runs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
