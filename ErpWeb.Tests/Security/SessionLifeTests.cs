using System.Net;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security;

/// <summary>Check 26: a session gets a new id whenever it becomes more, ends when nobody uses it, and asks again before a sensitive step.</summary>
public sealed class SessionLifeTests
{
    [Theory, Engines]
    public async Task SessionId_IsNew_AtSignInSwitchAndPasswordChange_AndTheOldOneIsDead(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var first = await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        foreach (var step in (Func<Task<HttpResponseMessage>>[])
        [
            () => visitor.PostFormAsync("/choose-business", "choose-business", new Dictionary<string, string> { ["TenantId"] = first.Id.ToString() }),
            () => visitor.PostFormAsync("/account/password", "password", new Dictionary<string, string> { ["Draft.Current"] = TestApp.Password, ["Draft.Password"] = "another horse battery" }),
        ])
        {
            var old = await OpenAsync(app, first.Id);
            var answer = await step();
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            var fresh = await OpenAsync(app, first.Id);
            Assert.Single(fresh);
            Assert.Empty(fresh.Intersect(old));
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
        }
    }

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public async Task Idle_EndsTheSession_ForPeopleWhoManageOthers(int minutes, bool isOpen)
    {
        var clock = new FakeTimeProvider();
        await using var app = await AppAsync(clock);
        await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        clock.Advance(TimeSpan.FromMinutes(minutes));
        var answer = await visitor.GetAsync("/");
        Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
        if (!isOpen)
            Assert.Contains("why=idle", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Idle_OfACashier_IsThirtyMinutes()
    {
        var clock = new FakeTimeProvider();
        await using var app = await AppAsync(clock);
        var tenant = await app.SignUpAsync();
        await using (var db = app.Database.For(tenant.Id))
        {
            var cashier = await db.Roles.SingleAsync(role => role.BuiltIn == BuiltInRole.Cashier);
            await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(row => row.RoleId, cashier.Id));
        }
        var visitor = await app.SignInAsync();
        clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/not-found")).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/not-found")).StatusCode);
    }

    [Fact]
    public async Task BusySession_EndsAfterTwelveHours()
    {
        var clock = new FakeTimeProvider();
        await using var app = await AppAsync(clock);
        await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        for (var minutes = 15; minutes < 12 * 60; minutes += 15)
        {
            clock.Advance(TimeSpan.FromMinutes(15));
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/not-found")).StatusCode);
        }
        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/not-found")).StatusCode);
    }

    [Fact]
    public async Task RememberedSession_LivesWithoutUseForDays()
    {
        var clock = new FakeTimeProvider();
        await using var app = await AppAsync(clock);
        await app.SignUpAsync();
        var visitor = app.Visit();
        await visitor.SignInAsync("asha@example.com", TestApp.Password, remember: true);
        clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
        clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);
    }

    /// <summary>A socket that comes back by itself, and a browser that acknowledges what others changed, is nobody at work.</summary>
    [Fact]
    public async Task Socket_IsNoUse()
    {
        var clock = new FakeTimeProvider();
        await using var app = await AppAsync(clock);
        var tenant = await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        var began = clock.GetUtcNow().UtcDateTime;
        clock.Advance(TimeSpan.FromMinutes(10));
        await visitor.SendAsync(new(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1"));
        Assert.Equal(began, await LastSeenAsync());
        await visitor.GetAsync("/");
        Assert.Equal(clock.GetUtcNow().UtcDateTime, await LastSeenAsync());

        async Task<DateTime> LastSeenAsync()
        {
            await using var db = app.Database.For(tenant.Id);
            return (await db.Sessions.SingleAsync()).LastSeenAtUtc;
        }
    }

    [Fact]
    public async Task OpenCircuit_EndsWhenIdle()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        await using var scope = database.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var entrant = (await services.GetRequiredService<SessionQueries>().EntrantAsync(firm.Owner.UserId, firm.TenantId))!;
        var session = await services.GetRequiredService<SessionStore>().BeginAsync(entrant, SessionKind.Browser, new("test", "test"), isRemembered: false);
        var watch = services.GetRequiredService<AccessWatch>();
        await watch.OpenAsync(SessionClaims.Principal("test", session.Id, firm.TenantId, firm.Owner.UserId, entrant.Stamp), "test", default);

        database.Clock.Advance(TimeSpan.FromMinutes(15));
        await watch.SeenAsync();
        database.Clock.Advance(TimeSpan.FromMinutes(15));
        await watch.CheckAsync();
        Assert.False(watch.IsEnded);
        database.Clock.Advance(TimeSpan.FromMinutes(15));
        await watch.CheckAsync();

        Assert.Equal(SessionEnd.Idle, watch.End);
    }

    [Fact]
    public async Task SensitiveStep_AsksForAProofOfTheLastFiveMinutes()
    {
        var clock = new FakeTimeProvider();
        await using var app = await AppAsync(clock);
        await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        foreach (var path in (string[])["/account/two-step", "/account/passkeys"])
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).StatusCode);
            clock.Advance(TimeSpan.FromMinutes(6));
            Assert.Equal(StepUp.AddressFor(path), (await visitor.GetAsync(path)).Headers.Location!.PathAndQuery);
            var wrong = await visitor.PostFormAsync(StepUp.AddressFor(path), "confirm", new Dictionary<string, string> { ["Secret"] = "wrong password" });
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(path)).StatusCode);
            var right = await visitor.PostFormAsync(StepUp.AddressFor(path), "confirm", new Dictionary<string, string> { ["Secret"] = TestApp.Password });
            Assert.Equal(path, right.Headers.Location!.PathAndQuery);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).StatusCode);
        }
    }

    private static Task<TestApp> AppAsync(FakeTimeProvider clock) => TestApp.CreateAsync(configure: services => services.AddSingleton<TimeProvider>(clock));

    private static async Task<List<Guid>> OpenAsync(TestApp app, Guid tenantId)
    {
        await using var db = app.Database.For(tenantId);
        return await db.Sessions.Where(session => session.EndedAtUtc == null).Select(session => session.Id).ToListAsync();
    }
}
