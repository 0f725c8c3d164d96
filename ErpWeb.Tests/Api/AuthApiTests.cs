using System.Net;
using System.Text.Json.Nodes;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.Tokens;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Api;

public sealed class AuthApiTests
{
    [Theory, Engines]
    public async Task Business_RegistersAndWorksAtOnce(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var body = new JsonObject
        {
            ["businessName"] = "Chitra Clinic",
            ["industry"] = "dental",
            ["stateCode"] = "33",
            ["adminName"] = "Chitra",
            ["email"] = "chitra@example.com",
            ["password"] = TestApp.Password,
        };
        var client = api.Stranger();
        client.Use((await client.PostAsync("/api/auth/register-tenant", body)).Expect(HttpStatusCode.Created));
        Assert.Empty((await client.GetAsync("/api/customers")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray());
        (await client.GetAsync("/api/dashboard/stats")).Expect(HttpStatusCode.OK);
        // Who has a sign-in is told only where nothing else is wrong.
        Assert.Equal(["businessName"], (await client.PostAsync("/api/auth/register-tenant", body)).Expect(HttpStatusCode.Conflict).Fields);
        body["businessName"] = "Chitra Labs";
        Assert.Equal(["email"], (await client.PostAsync("/api/auth/register-tenant", body)).Expect(HttpStatusCode.Conflict).Fields);
    }

    [Fact]
    public async Task Login_ThatFails_NeverSaysWhy()
    {
        await using var api = await ApiFixture.CreateAsync();
        await api.App.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        var client = api.Stranger();
        var answers = new List<string>();
        foreach (var (login, password, tenant) in ((string, string, string?)[])
            [("asha@example.com", "wrong password", null), ("nobody@example.com", TestApp.Password, null), ("", "", null), ("asha@example.com", TestApp.Password, "bharat-stores")])
            answers.Add((await client.PostAsync("/api/auth/login", new JsonObject { ["login"] = login, ["password"] = password, ["tenant"] = tenant })).Expect(HttpStatusCode.Unauthorized).Body);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task PersonOfTwoBusinesses_SaysWhich()
    {
        await using var api = await ApiFixture.CreateAsync();
        var other = await api.App.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        await using (var db = api.App.Database.For(other.Id))
        {
            var role = await db.Roles.SingleAsync(role => role.Name == "Cashier");
            db.Memberships.Add(new() { UserId = api.Tenant.AdminId, TenantId = other.Id, RoleId = role.Id });
            await db.SaveChangesAsync();
        }
        var asked = await api.Stranger().PostAsync("/api/auth/login", new JsonObject { ["login"] = "asha@example.com", ["password"] = TestApp.Password });
        Assert.Equal("identity.choose_tenant", asked.Expect(HttpStatusCode.Conflict).Code);
        Assert.Equal(["asha-traders", "bharat-stores"], asked.Json["tenants"]!.AsArray().Select(choice => (string)choice!["tenant"]!));

        var cashier = await api.Stranger().LoginAsync(tenant: "bharat-stores");
        (await cashier.GetAsync("/api/products")).Expect(HttpStatusCode.OK);
        Assert.Equal("api.not_allowed", (await cashier.GetAsync("/api/tax-rates")).Expect(HttpStatusCode.Forbidden).Code);
        Assert.Equal("api.not_allowed", (await cashier.GetAsync("/api/credit/bills/debug")).Expect(HttpStatusCode.Forbidden).Code);
    }

    [Fact]
    public async Task WithoutAToken_OnlySigningInIsPossible()
    {
        await using var api = await ApiFixture.CreateAsync();
        foreach (var headers in (IReadOnlyList<(string, string)[]>)
            [[], [("Authorization", "Bearer nonsense")], [("Authorization", "Basic YTpi")], [("Authorization", "Bearer")], [("X-Api-Key", "erpk_nonsense")], [("X-Api-Key", "")], [("X-Api-Key", "a"), ("Authorization", $"Bearer {api.Owner.AccessToken}")]])
        {
            var refused = (await api.Stranger().GetAsync("/api/products", headers)).Expect(HttpStatusCode.Unauthorized);
            Assert.Equal("api.sign_in", refused.Code);
            Assert.StartsWith("Bearer", refused.Headers["WWW-Authenticate"]);
        }
    }

    [Fact]
    public async Task Cookie_IsWorthNothingHere_AndATokenNothingOnPages()
    {
        await using var api = await ApiFixture.CreateAsync();
        var browser = await api.App.SignInAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SendAsync(new(HttpMethod.Get, "/api/products"))).StatusCode);
        var refused = await browser.SendAsync(new(HttpMethod.Get, "/api/products") { Headers = { { "Accept", "text/html" } } });
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.Owner.GetAsync("/settings/business")).Status);
    }

    [Theory, Engines]
    public async Task Refresh_GivesNewTokensOnce(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var old = Refresh(api.Owner);
        api.Owner.Use((await api.Owner.PostAsync("/api/auth/refresh-token", old)).Expect(HttpStatusCode.OK));
        (await api.Owner.GetAsync("/api/products")).Expect(HttpStatusCode.OK);

        // A thief used the old one, or the owner did after him: nobody can tell, so both sign in again.
        Assert.Equal("identity.refresh_refused", (await api.Stranger().PostAsync("/api/auth/refresh-token", old)).Expect(HttpStatusCode.Unauthorized).Code);
        (await api.Owner.GetAsync("/api/products")).Expect(HttpStatusCode.Unauthorized);
        (await api.Owner.PostAsync("/api/auth/refresh-token", Refresh(api.Owner))).Expect(HttpStatusCode.Unauthorized);
        await using var db = api.App.Database.For(api.Tenant.Id);
        Assert.Equal(SessionEnd.TokenReused, (await db.Sessions.SingleAsync()).End);
    }

    [Theory, Engines]
    public async Task FiftyUsesAtOnce_OneSucceeds(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var body = Refresh(api.Owner);
        var client = api.Stranger();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.PostAsync("/api/auth/refresh-token", body)));
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Equal(49, answers.Count(answer => answer.Status is HttpStatusCode.Unauthorized));
        client.Use(answers.Single(answer => answer.Status is HttpStatusCode.OK));
        (await client.GetAsync("/api/products")).Expect(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task ThousandReuses_AreAllRefused()
    {
        await using var api = await ApiFixture.CreateAsync();
        var used = Refresh(api.Owner);
        (await api.Owner.PostAsync("/api/auth/refresh-token", used)).Expect(HttpStatusCode.OK);
        for (var reuse = 0; reuse < 1000; reuse++)
            (await api.Owner.PostAsync("/api/auth/refresh-token", used)).Expect(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task RefreshToken_IsKeptAsAHashOnly()
    {
        await using var api = await ApiFixture.CreateAsync();
        await using var db = api.App.Database.For(api.Tenant.Id);
        var row = await db.RefreshTokens.SingleAsync();
        Assert.Equal(TenantSecret.Read(TenantSecret.RefreshToken, api.Owner.RefreshToken)!.Hash, row.Hash);
        Assert.DoesNotContain(api.Owner.RefreshToken[5..48], System.Text.Json.JsonSerializer.Serialize(row));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Logout_EndsBothTokens(bool byRefreshToken)
    {
        await using var api = await ApiFixture.CreateAsync();
        var client = byRefreshToken ? api.Stranger() : api.Owner;
        (await client.PostAsync("/api/auth/logout", byRefreshToken ? Refresh(api.Owner) : new JsonObject())).Expect(HttpStatusCode.NoContent);
        (await api.Owner.GetAsync("/api/products")).Expect(HttpStatusCode.Unauthorized);
        (await api.Owner.PostAsync("/api/auth/refresh-token", Refresh(api.Owner))).Expect(HttpStatusCode.Unauthorized);
    }

    [Theory, Engines]
    public async Task Token_IsDeadAtTheNextRequestAfter(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        foreach (var (what, change) in Ends)
        {
            var client = await api.Stranger().LoginAsync();
            (await client.GetAsync("/api/products")).Expect(HttpStatusCode.OK);
            await using (var db = api.App.Database.For(api.Tenant.Id))
                await change(db, true);
            Assert.True((await client.GetAsync("/api/products")).Status is HttpStatusCode.Unauthorized or HttpStatusCode.Locked, what);
            Assert.True((await client.PostAsync("/api/auth/refresh-token", Refresh(client))).Status is HttpStatusCode.Unauthorized or HttpStatusCode.Locked, what);
            await using (var db = api.App.Database.For(api.Tenant.Id))
                await change(db, false);
        }
    }

    [Fact]
    public async Task SuspendedBusiness_SaysSo()
    {
        await using var api = await ApiFixture.CreateAsync();
        await using (var db = api.App.Database.For(api.Tenant.Id))
            await db.Tenants.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TenantStatus.Suspended));
        api.App.Services.GetRequiredService<TenantEventHub>().Publish(api.Tenant.Id, new(TenantEvents.Tenant, api.Tenant.Id));
        var login = new JsonObject { ["login"] = "asha@example.com", ["password"] = TestApp.Password };
        foreach (var answer in (ApiAnswer[])[await api.Owner.GetAsync("/api/products"), await api.Stranger().PostAsync("/api/auth/login", login), await api.Stranger().PostAsync("/api/auth/refresh-token", Refresh(api.Owner))])
            Assert.Equal("api.suspended", answer.Expect(HttpStatusCode.Locked).Code);
        login["password"] = "not hers at all";
        (await api.Stranger().PostAsync("/api/auth/login", login)).Expect(HttpStatusCode.Unauthorized);
        (await api.Stranger().PostAsync("/api/auth/refresh-token", new JsonObject { ["refreshToken"] = api.Owner.RefreshToken[..20] + "x" + api.Owner.RefreshToken[21..] })).Expect(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Rights_AreThoseOfNow_NotThoseOfTheToken()
    {
        await using var api = await ApiFixture.CreateAsync();
        (await api.Owner.GetAsync("/api/tax-rates")).Expect(HttpStatusCode.OK);
        await using (var db = api.App.Database.For(api.Tenant.Id))
        {
            var cashier = await db.Roles.Where(role => role.Name == "Cashier").Select(role => role.Id).SingleAsync();
            await db.Memberships.Where(row => row.TenantId == api.Tenant.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.RoleId, cashier));
        }
        (await api.Owner.GetAsync("/api/tax-rates")).Expect(HttpStatusCode.Forbidden);
    }

    private static readonly (string What, Func<ErpWeb.Shared.Data.ErpDbContext, bool, Task> Change)[] Ends =
    [
        ("the member is deactivated", (db, isOn) => db.Memberships.Where(row => row.TenantId == db.TenantId).ExecuteUpdateAsync(set => set.SetProperty(row => row.DeactivatedAtUtc, isOn ? DateTime.UnixEpoch : null))),
        ("the business is suspended", (db, isOn) => db.Tenants.Where(row => row.Id == db.TenantId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, isOn ? TenantStatus.Suspended : TenantStatus.Active))),
        ("the password is changed", (db, isOn) => db.Users.Where(row => row.Email == "asha@example.com").ExecuteUpdateAsync(set => set.SetProperty(row => row.SecurityStamp, Guid.NewGuid().ToString()))),
        ("the session is revoked", (db, isOn) => isOn ? db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAtUtc, DateTime.UnixEpoch)) : Task.CompletedTask),
    ];

    private static JsonObject Refresh(ApiClient client) => new() { ["refreshToken"] = client.RefreshToken };
}
