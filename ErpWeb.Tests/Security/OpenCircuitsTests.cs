using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security;

/// <summary>Check 24: an open screen is never better than its session, on whichever node either of them is.</summary>
public sealed class OpenCircuitsTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(SessionEnd.SignedOut)]
    [InlineData(SessionEnd.PasswordChanged)]
    [InlineData(SessionEnd.Deactivated)]
    [InlineData(SessionEnd.Suspended)]
    public async Task AllCircuits_LeaveWithinFiveSeconds(SessionEnd end)
    {
        await using var app = await TestApp.CreateAsync(configure: services => services.AddSingleton<TimeProvider, NothingInTime>());
        var address = app.Listen();
        var tenant = await app.SignUpAsync();
        using var surfer = await Surfer.SignInAsync(address, "asha@example.com");
        var tabs = new List<Bench.Circuits.CircuitClient>();
        for (var count = 0; count < 25; count++)
            tabs.Add(await surfer.OpenAsync("/settings"));

        await using var clock = new FairClock();
        if (end is SessionEnd.SignedOut)
            await surfer.Visitor.SignOutAsync();
        else
            await app.Services.GetRequiredService<SessionControl>().EndOfUserAsync(tenant.AdminId, end);

        Assert.All(await Task.WhenAll(tabs.Select(tab => tab.Left.WaitAsync(Patience))), target => Assert.Contains("why=" + end.ToString().ToLowerInvariant(), target));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
    }

    [Theory, Engines(DatabaseEngine.Postgres)]
    public async Task CircuitsOfTheOtherNode_LeaveWithinFiveSeconds(DatabaseEngine engine)
    {
        await using var here = await TestApp.CreateAsync(engine, configure: services => services.AddSingleton<TimeProvider, NothingInTime>());
        await using var there = here.SecondNode();
        var tenant = await here.SignUpAsync();
        using var surfer = await Surfer.SignInAsync(there.Listen(), "asha@example.com");
        var tab = await surfer.OpenAsync("/settings");

        await using var clock = new FairClock();
        await here.Services.GetRequiredService<SessionControl>().EndOfTenantAsync(tenant.Id, SessionEnd.Revoked);

        Assert.Contains("why=revoked", await tab.Left.WaitAsync(Patience));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
    }

    [Theory, Engines]
    public async Task Watch_TakesTheRightsOfNow_AndEndsTheScope(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var tenant = await app.SignUpAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var (watch, context) = (scope.ServiceProvider.GetRequiredService<AccessWatch>(), scope.ServiceProvider.GetRequiredService<TenantContext>());
        var session = await BeginAsync(app, tenant.AdminId, tenant.Id);
        await watch.OpenAsync(session, "test", default);
        var told = 0;
        watch.Changed += () => Task.FromResult(Interlocked.Increment(ref told));
        Assert.True(context.Rights.Allows("anything"));

        await using (var db = app.Database.For(tenant.Id))
        {
            var cashier = await db.Roles.SingleAsync(role => role.BuiltIn == BuiltInRole.Cashier);
            await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(row => row.RoleId, cashier.Id));
        }
        await app.Services.GetRequiredService<SessionControl>().RightsChangedAsync(tenant.Id, tenant.AdminId);
        await UntilAsync(() => told == 1);
        Assert.False(context.Rights.Allows("anything"));
        await watch.CheckAsync();
        Assert.Equal(1, told);

        await app.Services.GetRequiredService<SessionControl>().EndOfMemberAsync(tenant.Id, tenant.AdminId, SessionEnd.Deactivated);
        await UntilAsync(() => told == 2);
        Assert.Equal((true, SessionEnd.Deactivated), (watch.IsEnded, watch.End));
        var db2 = scope.ServiceProvider.GetRequiredService<TenantDb>();
        await Assert.ThrowsAsync<SessionEndedException>(async () => await db2.OpenAsync(Permissions.Member));
    }

    [Fact]
    public async Task Event_AfterTheEnd_IsNotHandled()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenant.Id, TestTenant.Clerk, Rights.All);
        var handled = 0;
        var handler = scope.ServiceProvider.GetServices<CircuitHandler>().OfType<TenantCircuitHandler>().Single()
            .CreateInboundActivityHandler(_ => Task.FromResult(handled++));
        await handler(null!);
        Assert.Equal(1, handled);

        scope.ServiceProvider.GetRequiredService<TenantContext>().End();
        await handler(null!);

        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task Event_IsNotHeldUpByTheNoteThatItHappened()
    {
        var clock = new FakeTimeProvider();
        await using var app = await TestApp.CreateAsync(configure: services => services.AddSingleton<TimeProvider>(clock));
        var tenant = await app.SignUpAsync();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccessWatch>().OpenAsync(await BeginAsync(app, tenant.AdminId, tenant.Id), "test", default);
        clock.Advance(TimeSpan.FromMinutes(10));
        var handled = 0;
        var handler = scope.ServiceProvider.GetServices<CircuitHandler>().OfType<TenantCircuitHandler>().Single()
            .CreateInboundActivityHandler(_ => Task.FromResult(handled++));

        await using var db = scope.ServiceProvider.GetRequiredService<ErpDbContextPool>().Rent();
        db.Bind(tenant.Id, TestTenant.Clerk);
        using (await db.EnterWriteQueueAsync(default))
            await handler(null!).WaitAsync(Patience);

        Assert.Equal(1, handled);
        await UntilAsync(() => db.Sessions.Any(session => session.LastSeenAtUtc == clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task Circuit_TakenUpUnderAnothersCookie_IsEnded()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var watch = scope.ServiceProvider.GetRequiredService<AccessWatch>();
        var own = await BeginAsync(app, tenant.AdminId, tenant.Id);
        await watch.OpenAsync(own, "test", default);

        await watch.TakeUpAsync(own);
        Assert.False(watch.IsEnded);
        await watch.TakeUpAsync(await BeginAsync(app, tenant.AdminId, tenant.Id));
        Assert.True(watch.IsEnded);
    }

    private static async Task<System.Security.Claims.ClaimsPrincipal> BeginAsync(TestApp app, Guid userId, Guid tenantId)
    {
        var member = (await app.Services.GetRequiredService<SessionQueries>().EntrantAsync(userId, tenantId))!;
        var session = await app.Services.GetRequiredService<SessionStore>().BeginAsync(member, SessionKind.Browser, new("test", "test"), isRemembered: false);
        return SessionClaims.Principal("test", session.Id, tenantId, userId, member.Stamp);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        await using var clock = new FairClock();
        while (!isSo())
        {
            Assert.True(clock.Elapsed < Soon, "It did not happen within five seconds.");
            await Task.Delay(20);
        }
    }

    /// <summary>No timer of it rings: circuits leave because they are told, not because they look every half minute.</summary>
    private sealed class NothingInTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
