using System.Net;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Platform.Support;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Platform;

/// <summary>An operator in a business: without leave, with it, after its end, and after it was taken back.</summary>
public sealed class SupportAccessTests
{
    private static readonly string[] Pages = ["/", "/billing/invoices", "/parties", "/catalog/items", "/settings/business"];

    [Theory, Engines]
    public async Task WithoutLeave_NobodyComesIn(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var (tenant, other) = (await app.SignUpAsync(), await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29"));
        var vikram = await OperatorVisitor.SignedInAsync(app);
        await GrantAsync(app, other.Id);

        var refused = await EnterAsync(vikram, tenant.Id);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("The owner has not allowed it now", await refused.Content.ReadAsStringAsync());
        foreach (var page in Pages)
            Assert.Equal("/sign-in", (await vikram.Browser.GetAsync(page)).Headers.Location!.AbsolutePath);
    }

    [Theory, Engines]
    public async Task Leave_LetsInUnderTheOwnName_AndEverythingOpenedIsLogged(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var (tenant, other) = (await app.SignUpAsync(), await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29"));
        var vikram = await OperatorVisitor.SignedInAsync(app);
        await GrantAsync(app, tenant.Id);

        Assert.Equal("/", (await EnterAsync(vikram, tenant.Id)).Headers.Location!.AbsolutePath);
        foreach (var page in Pages)
        {
            var shown = await vikram.Browser.ReadAsync(page);
            Assert.Contains("Support: Vikram", shown);
            Assert.Contains("The business reads what you open and change", shown);
            Assert.DoesNotContain("Bharat", shown);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await vikram.Browser.SendAsync(new(HttpMethod.Get, "/parties") { Headers = { { "X-Tenant", "bharat-stores" } } })).StatusCode);
        foreach (var closed in (string[])["/settings/support"])
            Assert.NotEqual(HttpStatusCode.OK, (await vikram.Browser.GetAsync(closed)).StatusCode);

        await using var db = app.Database.For(tenant.Id);
        var log = await db.EditLog.AsNoTracking().Where(entry => entry.ActorName == "Support: Vikram").OrderBy(entry => entry.Sequence).ToListAsync();
        Assert.Contains("The printer prints twice", log[0].Changes);
        Assert.Equal(SupportLog.Entered, log[0].Action);
        foreach (var page in Pages.Append("/settings/support"))
            Assert.Contains(log, entry => entry.Action == "Viewed" && entry.Changes.Contains($"\"{page}\"", StringComparison.Ordinal));
        await using var others = app.Database.For(other.Id);
        Assert.False(await others.EditLog.AnyAsync(entry => entry.ActorName == "Support: Vikram"));
    }

    [Theory, Engines]
    public async Task Leave_AllowsLookingOnly_UnlessTheOwnerSaysMore(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var tenant = await app.SignUpAsync();
        var vikram = await OperatorVisitor.SignedInAsync(app);
        await GrantAsync(app, tenant.Id);
        var look = (await VisitAsync(app, vikram, tenant.Id))!.Rights;
        await GrantAsync(app, tenant.Id, allowsChanges: true);
        var change = (await VisitAsync(app, vikram, tenant.Id))!.Rights;

        foreach (var code in app.Services.GetRequiredService<PermissionCatalogue>().Codes)
        {
            Assert.Equal(code.EndsWith(".view", StringComparison.Ordinal), look.Allows(code));
            var isSetting = code.StartsWith("identity.", StringComparison.Ordinal) || code.StartsWith("tenancy.", StringComparison.Ordinal);
            Assert.Equal(code.EndsWith(".view", StringComparison.Ordinal) || !isSetting, change.Allows(code));
        }
        foreach (var never in (string[])[TenancyPermissions.BankEdit, TenancyPermissions.SupportGrant, IdentityPermissions.UserManage, IdentityPermissions.RoleManage])
            Assert.False(change.Allows(never));
    }

    [Theory, Engines]
    public async Task WithdrawnOrExpired_IsOutAtOnce(DatabaseEngine engine)
    {
        foreach (var isWithdrawn in (bool[])[true, false])
        {
            await using var app = await TestApp.CreateAsync(engine);
            var tenant = await app.SignUpAsync();
            var vikram = await OperatorVisitor.SignedInAsync(app);
            await GrantAsync(app, tenant.Id);
            await EnterAsync(vikram, tenant.Id);
            Assert.Equal(HttpStatusCode.OK, (await vikram.Browser.GetAsync("/parties")).StatusCode);

            if (isWithdrawn)
                await AsOwnerAsync(app, tenant.Id, async grants => await grants.WithdrawAsync((await grants.ListAsync())[0].Id));
            else
                await EndAsync(app, tenant.Id);

            foreach (var page in Pages)
                Assert.Equal("/sign-in", (await vikram.Browser.GetAsync(page)).Headers.Location!.AbsolutePath);
            Assert.Equal(HttpStatusCode.OK, (await EnterAsync(vikram, tenant.Id)).StatusCode);
            Assert.Null(await VisitAsync(app, vikram, tenant.Id));
        }
    }

    [Theory, Engines]
    public async Task OpenCircuit_OfAVisitor_EndsWhenTheLeaveIsWithdrawn(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var tenant = await app.SignUpAsync();
        var vikram = await OperatorVisitor.SignedInAsync(app);
        await GrantAsync(app, tenant.Id);
        await EnterAsync(vikram, tenant.Id);
        await using var db = app.Database.For(tenant.Id);
        var row = await db.Sessions.AsNoTracking().SingleAsync(session => session.Kind == SessionKind.Support);
        var visit = (await VisitAsync(app, vikram, tenant.Id))!;

        await using var scope = app.Services.CreateAsyncScope();
        var watch = scope.ServiceProvider.GetRequiredService<AccessWatch>();
        await watch.OpenAsync(SessionClaims.Principal("session", row.Id, tenant.Id, row.UserId, visit.Stamp), "test", CancellationToken.None);
        var ended = new TaskCompletionSource();
        watch.Changed += () =>
        {
            if (watch.IsEnded) ended.TrySetResult();
            return Task.CompletedTask;
        };
        Assert.Equal(visit.UntilUtc, scope.ServiceProvider.GetRequiredService<CurrentUser>().SupportUntilUtc);

        await AsOwnerAsync(app, tenant.Id, async grants => await grants.WithdrawAsync((await grants.ListAsync())[0].Id));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<SessionEndedException>(async () => await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("  ", 1)]
    [InlineData("The printer prints twice", 0)]
    [InlineData("The printer prints twice", 5)]
    public async Task Leave_NeedsAReasonAndEndsWithinFourHours(string reason, int hours)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id, services => services.AddScoped<SupportGrantService>());
        Assert.False((await scope.Get<SupportGrantService>().GrantAsync(new() { Reason = reason, Hours = hours })).IsSuccess);
    }

    private static Task<HttpResponseMessage> EnterAsync(OperatorVisitor vikram, Guid tenantId) =>
        vikram.Browser.PostFormAsync($"/operator/tenants/{tenantId}", "support", new Dictionary<string, string>());

    private static Task GrantAsync(TestApp app, Guid tenantId, bool allowsChanges = false) => AsOwnerAsync(app, tenantId, async grants =>
        Assert.True((await grants.GrantAsync(new() { Reason = "The printer prints twice", Hours = 1, AllowsChanges = allowsChanges })).IsSuccess));

    private static async Task AsOwnerAsync(TestApp app, Guid tenantId, Func<SupportGrantService, Task> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, TestTenant.Clerk, Rights.All);
        await act(scope.ServiceProvider.GetRequiredService<SupportGrantService>());
    }

    private static async Task<SupportVisit?> VisitAsync(TestApp app, OperatorVisitor vikram, Guid tenantId)
    {
        await using var db = app.Database.Unbound();
        var id = await db.Operators.Where(row => row.Email == vikram.Email).Select(row => row.Id).SingleAsync();
        return await app.Services.GetRequiredService<ISupportVisits>().FindAsync(tenantId, id);
    }

    private static async Task EndAsync(TestApp app, Guid tenantId)
    {
        await using var db = app.Database.For(tenantId);
        var grant = await db.SupportGrants.SingleAsync();
        grant.UntilUtc = grant.FromUtc;
        await db.SaveChangesAsync();
    }
}
