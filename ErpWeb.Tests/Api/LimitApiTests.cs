using System.Diagnostics;
using System.Net;

namespace ErpWeb.Tests.Api;

public sealed class LimitApiTests
{
    [Fact]
    public async Task BusinessThatAsksTooMuch_IsToldWhenToTryAgain_AndItsNeighbourNoticesNothing()
    {
        await using var api = await ApiFixture.CreateAsync(settings: new Dictionary<string, string> { ["Limits:RequestsPerMinute"] = "60" });
        var neighbour = await api.NeighbourAsync();
        var first = (await api.Owner.GetAsync("/api/products")).Expect(HttpStatusCode.OK);
        Assert.Equal("60", first.Headers["RateLimit-Limit"]);
        Assert.Equal("59", first.Headers["RateLimit-Remaining"]);
        var quiet = await SlowestAsync(neighbour, 15);

        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => api.Owner.GetAsync("/api/products")));
        var refused = answers.Where(answer => answer.Status is HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 200, 299);
        Assert.All(refused, answer =>
        {
            Assert.Equal("api.too_many_requests", answer.Code);
            Assert.InRange(int.Parse(answer.Headers["Retry-After"]), 1, 60);
        });
        Assert.True(await SlowestAsync(neighbour, 15) <= quiet * 1.5 + TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task AddressThatTriesToSignInTooOften_HasToWait()
    {
        await using var api = await ApiFixture.CreateAsync(settings: new Dictionary<string, string> { ["Limits:SignInsPerMinute"] = "5" });
        var stranger = api.Stranger();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stranger.PostAsync("/api/auth/refresh-token", new System.Text.Json.Nodes.JsonObject { ["refreshToken"] = "x" })));
        Assert.InRange(answers.Count(answer => answer.Status is HttpStatusCode.TooManyRequests), 14, 19);
        (await api.Owner.GetAsync("/api/products")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task StrangersHaveNoSockets_AndMembersOnlySoMany()
    {
        await using var api = await ApiFixture.CreateAsync(settings: new Dictionary<string, string> { ["Limits:SocketsPerUser"] = "50" });
        var neighbour = await api.NeighbourAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var number = 0; number < 2_000; number++)
            Assert.Contains("401", (await Assert.ThrowsAsync<InvalidOperationException>(() => ConnectAsync(api, null))).Message);
        var open = new List<System.Net.WebSockets.WebSocket>();
        var refused = 0;
        for (var number = 0; number < 200; number++)
        {
            try
            {
                open.Add(await ConnectAsync(api, api.Owner.AccessToken));
            }
            catch (InvalidOperationException fault)
            {
                Assert.Contains("429", fault.Message);
                refused++;
            }
        }
        Assert.Equal((50, 150), (open.Count, refused));
        using var good = await ConnectAsync(api, neighbour.AccessToken);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 100 * 1024 * 1024);
        foreach (var socket in open)
            socket.Dispose();
    }

    private static Task<System.Net.WebSockets.WebSocket> ConnectAsync(ApiFixture api, string? token)
    {
        var sockets = api.App.Server.CreateWebSocketClient();
        return sockets.ConnectAsync(new("ws://localhost/api/changes" + (token is null ? "" : $"?access_token={token}")), CancellationToken.None);
    }

    // The slowest of these: near enough to a percentile for so few.
    private static async Task<TimeSpan> SlowestAsync(ApiClient client, int requests)
    {
        var slowest = TimeSpan.Zero;
        for (var number = 0; number < requests; number++)
        {
            var watch = Stopwatch.StartNew();
            (await client.GetAsync("/api/products")).Expect(HttpStatusCode.OK);
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }
        return slowest;
    }
}
