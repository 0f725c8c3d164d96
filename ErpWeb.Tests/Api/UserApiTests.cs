using System.Net;
using System.Text.Json.Nodes;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Api;

public sealed class UserApiTests
{
    [Theory, Engines]
    public async Task User_IsInvitedChangedAndTakenOut(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var roles = (await api.Owner.GetAsync("/api/roles")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray();
        var cashier = (string)roles.Single(role => (string)role!["name"]! == "Cashier")!["id"]!;
        var invite = new JsonObject { ["name"] = "Ravi", ["email"] = "ravi@example.com", ["roleId"] = cashier };
        var invited = (await api.Owner.PostAsync("/api/users", invite, ("Idempotency-Key", "a"))).Expect(HttpStatusCode.Created);
        Assert.StartsWith("/invitation/", (string)invited.Json["link"]!);
        (await api.Owner.PostAsync("/api/users", invite, ("Idempotency-Key", "a"))).Expect(HttpStatusCode.UnprocessableEntity);
        await using (var db = api.App.Database.For(api.Tenant.Id))
            Assert.Empty(await db.IdempotentRequests.ToListAsync());

        var ravi = await JoinAsync(api, Guid.Parse(cashier));
        var read = (await api.Owner.GetAsync($"/api/users/{ravi}")).Expect(HttpStatusCode.OK);
        var body = new JsonObject { ["name"] = "Ravi Kumar", ["roleId"] = cashier, ["isActive"] = false };
        (await api.Owner.PutAsync($"/api/users/{ravi}", body)).Expect(HttpStatusCode.PreconditionRequired);
        var changed = (await api.Owner.PutAsync($"/api/users/{ravi}", body, ("If-Match", read.ETag))).Expect(HttpStatusCode.OK);
        Assert.Equal(("Ravi Kumar", false), ((string)changed.Json["name"]!, (bool)changed.Json["isActive"]!));
        (await api.Owner.DeleteAsync($"/api/users/{ravi}", ("If-Match", read.ETag))).Expect(HttpStatusCode.PreconditionFailed);
        (await api.Owner.DeleteAsync($"/api/users/{ravi}", ("If-Match", changed.ETag))).Expect(HttpStatusCode.NoContent);
        (await api.Owner.GetAsync($"/api/users/{ravi}")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task LastOwner_StaysAndNobodyRaisesHimself()
    {
        await using var api = await ApiFixture.CreateAsync();
        var me = (await api.Owner.GetAsync($"/api/users/{api.Tenant.AdminId}")).Expect(HttpStatusCode.OK);
        (await api.Owner.DeleteAsync($"/api/users/{me.Id}", ("If-Match", me.ETag))).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Single((await api.Owner.GetAsync("/api/users")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task AfterFiveMinutes_PeopleAreChangedOnlyWithAFreshSignIn()
    {
        await using var api = await ApiFixture.CreateAsync();
        var roles = (await api.Owner.GetAsync("/api/roles")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray();
        var invite = new JsonObject { ["name"] = "Ravi", ["email"] = "ravi@example.com", ["roleId"] = (string)roles.Single(role => (string)role!["name"]! == "Cashier")!["id"]! };
        var before = DateTime.UtcNow - TimeSpan.FromMinutes(6);
        await using (var db = api.App.Database.For(api.Tenant.Id))
            await db.Sessions.ExecuteUpdateAsync(session => session.SetProperty(row => row.ProvedAtUtc, before));

        Assert.Equal("api.sign_in_again", (await api.Owner.PostAsync("/api/users", invite)).Expect(HttpStatusCode.Forbidden).Code);

        (await (await api.Stranger().LoginAsync()).PostAsync("/api/users", invite)).Expect(HttpStatusCode.Created);
    }

    private static async Task<Guid> JoinAsync(ApiFixture api, Guid roleId)
    {
        await using var db = api.App.Database.For(api.Tenant.Id);
        var user = new ErpWeb.Identity.Users.AppUser { Id = Guid.CreateVersion7(), DisplayName = "Ravi", UserName = "ravi@example.com", Email = "ravi@example.com", NormalizedEmail = "RAVI@EXAMPLE.COM", NormalizedUserName = "RAVI@EXAMPLE.COM" };
        db.Users.Add(user);
        db.Memberships.Add(new() { UserId = user.Id, TenantId = api.Tenant.Id, RoleId = roleId });
        await db.SaveChangesAsync();
        return user.Id;
    }
}
