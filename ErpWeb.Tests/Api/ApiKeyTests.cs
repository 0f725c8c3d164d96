using System.Net;
using ErpWeb.Billing;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Identity.ApiKeys;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Api;

public sealed class ApiKeyTests
{
    private static readonly string[] Billing = [CatalogPermissions.ItemView, PartiesPermissions.PartyView, BillingPermissions.InvoiceView];

    [Theory, Engines]
    public async Task TwentyKeys_WorkUntilTheyAreRevokedOrExpired_AndNoneIsInTheDatabase(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var keys = new List<string>();
        for (var number = 0; number < 20; number++)
            keys.Add((await CreateAsync(api, $"Machine {number}")).Value);
        foreach (var key in keys)
            (await api.Stranger().GetAsync("/api/products", Header(key))).Expect(HttpStatusCode.OK);

        await using (var db = api.App.Database.For(api.Tenant.Id))
        {
            var rows = await db.ApiKeys.AsNoTracking().ToListAsync();
            Assert.All(rows, row => Assert.NotNull(row.LastUsedAtUtc));
            var logged = await db.EditLog.Where(entry => entry.EntityType == nameof(ApiKey)).ToListAsync();
            Assert.Equal(20, logged.Count);
            var all = System.Text.Json.JsonSerializer.Serialize(rows) + System.Text.Json.JsonSerializer.Serialize(logged);
            Assert.DoesNotContain(keys, key => all.Contains(key, StringComparison.Ordinal));
            await db.ApiKeys.Where(row => row.Name == "Machine 0").ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAtUtc, DateTime.UnixEpoch));
            Assert.True((await UseAsync(api, service => service.RevokeAsync(rows.Single(row => row.Name == "Machine 1").Id))).IsSuccess);
        }
        foreach (var key in keys[..2])
            (await api.Stranger().GetAsync("/api/products", Header(key))).Expect(HttpStatusCode.Unauthorized);
        (await api.Stranger().GetAsync("/api/products", Header(keys[2]))).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_MayDoWhatItWasGiven_AndItsMakerStillMay()
    {
        await using var api = await ApiFixture.CreateAsync();
        var key = (await CreateAsync(api)).Value;
        var machine = api.Stranger();
        (await machine.GetAsync("/api/bills", Header(key))).Expect(HttpStatusCode.OK);
        (await machine.PostAsync("/api/customers", ApiFixture.CustomerBody(), Header(key))).Expect(HttpStatusCode.Forbidden);
        (await machine.GetAsync("/api/users", Header(key))).Expect(HttpStatusCode.Forbidden);

        await SetRoleAsync(api, "Storekeeper");
        (await machine.GetAsync("/api/products", Header(key))).Expect(HttpStatusCode.OK);
        (await machine.GetAsync("/api/bills", Header(key))).Expect(HttpStatusCode.Forbidden);
        await using (var db = api.App.Database.For(api.Tenant.Id))
            await db.Memberships.Where(row => row.TenantId == api.Tenant.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.DeactivatedAtUtc, DateTime.UnixEpoch));
        (await machine.GetAsync("/api/products", Header(key))).Expect(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Key_IsForItsOwnBusinessOnly()
    {
        await using var api = await ApiFixture.CreateAsync();
        await api.ProductAsync();
        var neighbour = await api.App.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        var key = (await CreateAsync(api, "Machine", neighbour)).Value;
        Assert.Empty((await api.Stranger().GetAsync("/api/products", Header(key))).Expect(HttpStatusCode.OK).Json["items"]!.AsArray());
    }

    [Theory]
    [InlineData(IdentityPermissions.UserManage)]
    [InlineData(IdentityPermissions.ApiKeyManage)]
    [InlineData("tenancy.business.edit")]
    [InlineData(Permissions.Everything)]
    [InlineData(Permissions.Member)]
    [InlineData("made.up.right")]
    public void RightThatIsNotForMachines_IsRefused(string code) =>
        Assert.Contains(ApiKeyRules.Check(new() { Name = "Machine", Scopes = { code } }, Rights.All, Catalogue), error => error.Field == nameof(ApiKeyDraft.Scopes));

    [Fact]
    public void RightThatTheMakerLacks_IsRefused() => Assert.Equal(
        "identity.api_key.scope_beyond_own",
        Assert.Single(ApiKeyRules.Check(new() { Name = "Machine", Scopes = { BillingPermissions.InvoiceView } }, Rights.Of([CatalogPermissions.ItemView]), Catalogue)).Code);

    [Fact]
    public async Task FiguresThatTheMakerJustSaw_AreNotTheKeys()
    {
        await using var api = await ApiFixture.CreateAsync();
        await api.BillAsync();
        var key = (await CreateAsync(api)).Value;
        foreach (var seesCost in (bool[])[true, false])
        {
            var stats = await (seesCost ? api.Owner.GetAsync("/api/dashboard/stats") : api.Stranger().GetAsync("/api/dashboard/stats", Header(key)));
            Assert.Equal(seesCost, stats.Expect(HttpStatusCode.OK).Json["sales"]!["profit"] is not null);
        }
    }

    [Fact]
    public async Task AnswerToAPerson_IsNotRepeatedToHisKey()
    {
        await using var api = await ApiFixture.CreateAsync();
        var key = (await UseAsync(api, service => service.CreateAsync(new() { Name = "Machine", Scopes = { PartiesPermissions.PartyView, PartiesPermissions.PartyEdit } }))).Value;
        var once = ("Idempotency-Key", "a");
        (await api.Owner.PostAsync("/api/customers", ApiFixture.CustomerBody(), once)).Expect(HttpStatusCode.Created);
        Assert.Equal("api.idempotency_key_reused", (await api.Stranger().PostAsync("/api/customers", ApiFixture.CustomerBody(), once, Header(key))).Expect(HttpStatusCode.UnprocessableEntity).Code);
    }

    [Fact]
    public async Task KeyOfASuspendedBusiness_IsToldSo()
    {
        await using var api = await ApiFixture.CreateAsync();
        var key = (await CreateAsync(api)).Value;
        await using (var db = api.App.Database.For(api.Tenant.Id))
            await db.Tenants.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TenantStatus.Suspended));
        Assert.Equal("api.suspended", (await api.Stranger().GetAsync("/api/products", Header(key))).Expect(HttpStatusCode.Locked).Code);
        (await api.Stranger().GetAsync("/api/products", Header(key[..20] + "x" + key[21..]))).Expect(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task OldProof_MakesNoKey()
    {
        await using var api = await ApiFixture.CreateAsync();
        await using (var db = api.App.Database.For(api.Tenant.Id))
            await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(row => row.ProvedAtUtc, DateTime.UnixEpoch));
        await Assert.ThrowsAsync<ProofNeededException>(() => CreateAsync(api, isFresh: false));
    }

    private static PermissionCatalogue Catalogue { get; } = new([.. CatalogPermissions.Groups, .. BillingPermissions.Groups, .. IdentityPermissions.Groups]);

    private static (string, string) Header(string key) => ("X-Api-Key", key);

    private static Task<Result<string>> CreateAsync(ApiFixture api, string name = "Machine", NewTenant? tenant = null, bool isFresh = true) =>
        UseAsync(api, service => service.CreateAsync(new() { Name = name, Scopes = { Billing[0], Billing[1], Billing[2] } }), tenant, isFresh);

    private static async Task<T> UseAsync<T>(ApiFixture api, Func<ApiKeyService, Task<T>> use, NewTenant? tenant = null, bool isFresh = true)
    {
        tenant ??= api.Tenant;
        await using var scope = api.App.Services.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<SessionQueries>();
        var entrant = (await sessions.EntrantAsync(tenant.AdminId, tenant.Id))!;
        var begun = await scope.ServiceProvider.GetRequiredService<SessionStore>().BeginAsync(entrant, SessionKind.Browser, new("Test", ""), false, isFresh ? null : DateTime.UnixEpoch);
        var session = (await sessions.ReadAsync(begun.Id, tenant.AdminId, tenant.Id, _ => true)).Session!;
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Enter(session, "test");
        return await use(scope.ServiceProvider.GetRequiredService<ApiKeyService>());
    }

    private static async Task SetRoleAsync(ApiFixture api, string name)
    {
        await using var db = api.App.Database.For(api.Tenant.Id);
        var role = await db.Roles.Where(role => role.Name == name).Select(role => role.Id).SingleAsync();
        await db.Memberships.Where(row => row.TenantId == api.Tenant.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.RoleId, role));
    }
}
