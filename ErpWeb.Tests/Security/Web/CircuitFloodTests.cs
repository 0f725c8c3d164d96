using System.Net;
using System.Net.WebSockets;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Web;

/// <summary>Check 54 against real circuits: strangers have none, one person and one address only so many, and the others go on working.</summary>
public sealed class CircuitFloodTests
{
    private const int Strangers = 2_000, OfOnePerson = 200, PerUser = 12, PerAddress = 20;
    private const long MostMemory = 100 * 1024 * 1024;

    private static readonly Dictionary<string, string> Limits = new() { ["Limits:SocketsPerUser"] = $"{PerUser}", ["Limits:SocketsPerAddress"] = $"{PerAddress}" };

    [Fact]
    public async Task Flood_OpensNoMoreThanTheLimits_AndTheNeighbourGoesOn()
    {
        await using var app = await TestApp.CreateAsync(settings: Limits);
        var address = app.Listen();
        await app.SignUpAsync();
        await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        using var neighbour = await Surfer.SignInAsync(address, "bharat@example.com");
        using var stranger = new Surfer(address);
        var open = await neighbour.OpenAsync("/settings");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Parallel.ForAsync(0, Strangers, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) => Assert.Contains("401", await RefusalAsync(address, stranger)));

        using (var greedy = await Surfer.SignInAsync(address, "asha@example.com"))
        {
            for (var tab = 0; tab < PerUser; tab++)
                await greedy.OpenAsync("/settings");
            for (var more = PerUser; more < OfOnePerson; more++)
                Assert.Contains("429", await RefusalAsync(address, greedy));
            Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostMemory);

            // The neighbour's screen answers, and he opens more, until the address has no room.
            await open.UntilAsync(page => page.All().Any(node => node.Content.Contains("Business name", StringComparison.Ordinal) || node.Content.Contains("Legal name", StringComparison.Ordinal)), () => open.GoAsync(new(address, "/settings/business")));
            for (var tab = PerUser + 1; tab < PerAddress; tab++)
                await neighbour.OpenAsync("/settings");
            Assert.Contains("429", await RefusalAsync(address, neighbour));
        }

        await using var clock = new FairClock();
        while (await RefusalAsync(address, neighbour) is not null)
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), "The closed sockets still count.");
    }

    /// <returns>What refused a socket; null when it was opened, and closed again.</returns>
    private static async Task<string?> RefusalAsync(Uri address, Surfer surfer)
    {
        using var socket = surfer.Socket();
        try
        {
            await socket.ConnectAsync(address);
            return null;
        }
        catch (WebSocketException refusal)
        {
            return refusal.Message;
        }
    }
}
