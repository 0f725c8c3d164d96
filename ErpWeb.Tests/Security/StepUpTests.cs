using System.Net;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy.Profile;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security;

/// <summary>Check 26: who changes roles or where money goes, or takes everything out, has shown within five minutes who he is.</summary>
public sealed class StepUpTests
{
    [Fact]
    public async Task RolesPeopleAndBankDetails_AreNotChanged_WithoutAFreshProof()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var clerk = await firm.HireAsync(BuiltInRole.Cashier);
        await using var scope = database.Services.CreateAsyncScope();
        await EnterAsync(scope.ServiceProvider, firm);
        var (roles, people, profiles) = (Get<RoleService>(), Get<PeopleService>(), Get<BusinessProfileService>());
        var (keeper, seller) = (await firm.RoleAsync(BuiltInRole.Storekeeper), await firm.RoleAsync(BuiltInRole.Salesperson));
        var person = (await Get<PeopleQueries>().FindAsync(clerk.UserId))!.ToDraft();
        var profile = await profiles.GetAsync();
        Func<Task>[] sensitive =
        [
            () => roles.CopyAsync(keeper),
            () => roles.ResetAsync(keeper, 0),
            () => roles.SaveAsync(new() { Id = keeper, Name = "Storekeeper" }),
            () => roles.DeleteAsync(keeper, 0),
            () => people.ChangeAsync(new() { UserId = person.UserId, Name = person.Name, RoleId = seller, Version = person.Version }),
            () => Get<InvitationService>().InviteAsync(new() { Id = Ids.New(), Name = "Ravi", Email = "ravi@example.com", RoleId = seller }),
            () => profiles.SaveAsync(profile with { BankAccountNumber = "1234567890" }),
            () => profiles.SaveAsync(profile with { UpiId = "thief@upi" }),
        ];

        database.Clock.Advance(TimeSpan.FromMinutes(6));
        foreach (var step in sensitive)
            await Assert.ThrowsAsync<ProofNeededException>(step);
        Assert.False(await Get<SignInService>().ConfirmAsync("wrong"));
        await Assert.ThrowsAsync<ProofNeededException>(sensitive[0]);
        Assert.True((await profiles.SaveAsync(profile with { City = "Pune" })).IsSuccess);

        Assert.True(await Get<SignInService>().ConfirmAsync(TestApp.Password));
        foreach (var step in sensitive)
            await step();
        Assert.Equal(seller, (await firm.PlaceOfAsync(clerk))!.RoleId);

        T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
    }

    [Theory]
    [InlineData("/parties/export.csv")]
    [InlineData("/catalog/items/export.csv")]
    [InlineData("/settings/edit-log/export.csv")]
    public async Task EverythingOfAKind_IsNotGiven_WithoutAFreshProof(string path)
    {
        var clock = new FakeTimeProvider();
        await using var app = await TestApp.CreateAsync(configure: services => services.AddSingleton<TimeProvider>(clock));
        await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).StatusCode);

        clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(StepUp.AddressFor(path), (await visitor.GetAsync(path)).Headers.Location!.ToString());
    }

    private static async Task EnterAsync(IServiceProvider services, Firm firm)
    {
        var entrant = (await services.GetRequiredService<SessionQueries>().EntrantAsync(firm.Owner.UserId, firm.TenantId))!;
        var session = await services.GetRequiredService<SessionStore>().BeginAsync(entrant, SessionKind.Browser, new("test", "test"), isRemembered: false);
        await services.GetRequiredService<AccessWatch>().OpenAsync(SessionClaims.Principal("test", session.Id, firm.TenantId, firm.Owner.UserId, entrant.Stamp), "test", default);
    }
}
