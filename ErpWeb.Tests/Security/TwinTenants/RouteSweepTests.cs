using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>One tenant tries everything it can say over HTTP to read or change the other.</summary>
public sealed class RouteSweepTests
{
    private const int FewestRequests = 20_000;

    [Theory, Engines]
    public async Task NoRequestOfOneTenant_ReadsOrChangesTheOther(DatabaseEngine engine)
    {
        var log = new MarkedLines();
        await using var twins = await TwinTenants.CreateAsync(engine, made => TestApp.CreateAsync(made, SweepSettings.Logging, log.AddTo));
        log.Found.Clear();

        await AssertNoLeakAsync(twins);
        Assert.True(log.Lines > 0, "Nothing was logged.");
        Assert.Empty(log.Found);
    }

    [Theory, Engines(DatabaseEngine.Postgres)]
    public async Task WithTheFiltersSwitchedOff_TheDatabaseStillHoldsTheLine(DatabaseEngine engine)
    {
        await using var twins = await TwinTenants.CreateAsync(engine, OpenWalls.CreateAppAsync);
        TakeWallsDown(twins);

        await AssertNoLeakAsync(twins);
    }

    [Fact]
    public async Task WithNoWallAtAll_TheSweepSeesTheLeaks()
    {
        await using var twins = await TwinTenants.CreateAsync(DatabaseEngine.Sqlite, OpenWalls.CreateAppAsync);
        TakeWallsDown(twins);

        Assert.NotEmpty((await SweepAsync(twins, stopsAtLeak: true)).Leaks);
    }

    private static void TakeWallsDown(TwinTenants twins)
    {
        var pool = (OpenWalls)twins.App.Services.GetRequiredService<ErpDbContextPool>();
        pool.AreDown = true;
        using var db = pool.Rent();
        db.Bind(twins.Attacker, TestTenant.Clerk);
        Assert.DoesNotContain("WHERE", db.Items.ToQueryString(), StringComparison.Ordinal);
    }

    private static async Task AssertNoLeakAsync(TwinTenants twins)
    {
        var before = await twins.VictimStateAsync();
        var (requests, leaks) = await SweepAsync(twins);

        Assert.True(leaks.Count == 0, $"{leaks.Count} leaks in {requests} requests{Environment.NewLine}{string.Join(Environment.NewLine, leaks.Take(20))}");
        Assert.Equal(before, await twins.VictimStateAsync());
        Assert.True(requests >= FewestRequests, $"Only {requests} requests were made.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{requests} requests, 0 leaks");
    }

    private static async Task<(int Requests, IReadOnlyList<string> Leaks)> SweepAsync(TwinTenants twins, bool stopsAtLeak = false)
    {
        var endpoints = RouteSweep.EndpointsOf(twins.App.Services);
        Assert.True(endpoints.Count > 20, "The routes were not found.");
        var (requests, leaks) = (0, new List<string>());
        foreach (var attacker in await Attackers.AllAsync(twins))
        {
            var sweep = new RouteSweep(twins, attacker.Client);
            foreach (var (endpoint, method) in endpoints.Where(route => attacker.MayTry(route.Endpoint)).TakeWhile(_ => !stopsAtLeak || sweep.Leaks.Count == 0))
                await sweep.AttackAsync(endpoint, method);
            requests += sweep.Requests;
            leaks.AddRange(sweep.Leaks.Select(leak => $"{attacker.Name}: {leak}"));
        }
        return (requests, leaks);
    }
}
