using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Identity.Invitations;

public sealed class InvitationTests
{
    [Theory, Engines]
    public async Task Newcomer_IsLetInOnce_AndEverythingIsLogged(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var firm = await Firm.CreateAsync(database);
        var token = await InviteAsync(firm);

        var joined = await AcceptAsync(database, token);

        Assert.True(joined.IsSuccess);
        Assert.Equal(firm.TenantId, joined.Value.TenantId);
        Assert.Equal(InvitationErrors.Void, (await AcceptAsync(database, token)).FirstError);
        await using var db = database.For(firm.TenantId);
        Assert.Equal(await firm.RoleAsync(BuiltInRole.Salesperson), (await db.Memberships.SingleAsync(place => place.UserId == joined.Value.UserId)).RoleId);
        var logged = await db.EditLog.Where(entry => entry.EntityType == nameof(Invitation) || entry.EntityType == Membership.LogName).OrderBy(entry => entry.Sequence).ToListAsync();
        Assert.Equal([(Membership.LogName, firm.Owner.UserId), (nameof(Invitation), firm.Owner.UserId), (Membership.LogName, joined.Value.UserId)], logged.Select(entry => (entry.EntityType, entry.ActorId)));
        Assert.True((await EditLogVerifier.VerifyAsync(db)).IsIntact);
    }

    [Theory, Engines]
    public async Task OneLink_UsedByManyAtOnce_LetsOneIn(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var firm = await Firm.CreateAsync(database);
        var token = await InviteAsync(firm);

        var joined = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AcceptAsync(database, token))));

        Assert.Equal(1, joined.Count(result => result.IsSuccess));
        await using var db = database.For(firm.TenantId);
        Assert.Equal(2, await db.Memberships.CountAsync(place => place.TenantId == firm.TenantId));
        Assert.Equal(2, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Link_AfterADay_WithdrawnOrRenewed_LetsNobodyIn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        await using var scope = await firm.AsAsync(firm.Owner);
        var service = scope.Get<InvitationService>();

        var late = await InviteAsync(firm);
        database.Clock.Advance(Invitation.Life);
        await AssertVoidAsync(database, late);

        var id = (await service.PendingAsync()).Single().Id;
        var renewed = TokenOf((await service.ReissueAsync(id)).Value);
        await AssertVoidAsync(database, late);
        Assert.True((await OfferAsync(database, renewed)).IsSuccess);

        Assert.True((await service.WithdrawAsync(id)).IsSuccess);
        await AssertVoidAsync(database, renewed);
        Assert.Equal(InvitationErrors.NotFound, (await service.WithdrawAsync(id)).FirstError);
    }

    [Fact]
    public async Task Link_OfADeletedRole_LetsNobodyIn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        await using var scope = await firm.AsAsync(firm.Owner);
        var role = (await scope.Get<RoleService>().CopyAsync(await firm.RoleAsync(BuiltInRole.Cashier))).Value;
        var token = await InviteAsync(firm, role);

        Assert.True((await scope.Get<RoleService>().DeleteAsync(role, 0)).IsSuccess);

        await AssertVoidAsync(database, token);
    }

    [Fact]
    public async Task Link_OfSomebodyWhoWasDeactivated_LetsNobodyIn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var admin = await firm.HireAsync(BuiltInRole.Admin, "Leela");
        await using var scope = await firm.AsAsync(admin);
        var invited = await scope.Get<InvitationService>().InviteAsync(new() { Name = "Kiran", Email = "kiran@example.com", RoleId = await firm.RoleAsync(BuiltInRole.Cashier) });
        await using var owner = await firm.AsAsync(firm.Owner);

        Assert.True((await owner.Get<PeopleService>().DeactivateAsync(admin.UserId, 0)).IsSuccess);

        await AssertVoidAsync(database, TokenOf(invited.Value));
    }

    [Fact]
    public async Task ForgedLinks_LetNobodyIn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var other = await Firm.CreateAsync(database, "Bharat Stores");
        var token = await InviteAsync(firm);
        Assert.True(token.Length >= 53, "A link holds the tenant and at least 128 random bits.");

        // Each place of the token changed, and the token of another tenant put before the same secret.
        var forged = Enumerable.Range(0, token.Length).Select(place => token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..]).ToList();
        forged.AddRange(["", "x", token + "A", token[..^1], new string('A', token.Length), "../" + token]);
        forged.Add(InvitationToken.New(other.TenantId).Text[..20] + token[20..]);
        foreach (var text in forged)
            await AssertVoidAsync(database, text);

        Assert.True((await OfferAsync(database, token)).IsSuccess);
    }

    [Fact]
    public async Task TheDatabase_HoldsNoToken()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var token = await InviteAsync(firm);
        await using var db = database.For(firm.TenantId);

        Assert.DoesNotContain(await db.EditLog.Select(entry => entry.Changes).ToListAsync(), changes => changes.Contains(token, StringComparison.Ordinal));
        Assert.NotEqual(token, (await db.Invitations.SingleAsync()).TokenHash);
    }

    [Fact]
    public async Task PersonWithASignIn_JoinsOnlyAsHimself_AndKeepsHisPassword()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var other = await Firm.CreateAsync(database, "Bharat Stores");
        var token = await InviteAsync(firm, email: other.Owner.Email.ToUpperInvariant());
        await using var scope = database.Services.CreateAsyncScope();
        var acceptance = scope.ServiceProvider.GetRequiredService<InvitationAcceptance>();

        Assert.Equal(InvitationErrors.Void, (await acceptance.AcceptAsync(token, "a password of a stranger", "test")).FirstError);
        Assert.Equal("identity.invitation.other_sign_in", (await acceptance.JoinAsync(token, firm.Owner.UserId, "test")).FirstError!.Code);
        Assert.True((await acceptance.JoinAsync(token, other.Owner.UserId, "test")).IsSuccess);
        Assert.NotNull(await firm.PlaceOfAsync(other.Owner));
    }

    [Theory]
    [InlineData("", "kiran@example.com", "identity.invitation.name_missing")]
    [InlineData("Kiran", "kiran", "identity.invitation.email_invalid")]
    public async Task Invite_WithAFault_IsRefused(string name, string email, string code)
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        await using var scope = await firm.AsAsync(firm.Owner);

        var refused = await scope.Get<InvitationService>().InviteAsync(new() { Name = name, Email = email, RoleId = await firm.RoleAsync(BuiltInRole.Cashier) });

        Assert.Equal(code, Assert.Single(refused.Errors).Code);
    }

    [Fact]
    public async Task Invite_OfAColleague_OrTwice_OrAboveOneself_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var admin = await firm.HireAsync(BuiltInRole.Admin, "Leela");
        await InviteAsync(firm);
        await using var scope = await firm.AsAsync(admin);
        var service = scope.Get<InvitationService>();
        var cashier = await firm.RoleAsync(BuiltInRole.Cashier);

        Assert.Equal(InvitationErrors.WorksHere, (await service.InviteAsync(new() { Name = "Asha", Email = firm.Owner.Email, RoleId = cashier })).FirstError);
        Assert.Equal(InvitationErrors.InvitedAlready, (await service.InviteAsync(new() { Name = "Kiran", Email = "KIRAN@example.com", RoleId = cashier })).FirstError);
        Assert.Equal(InvitationErrors.RoleAboveYours, (await service.InviteAsync(new() { Name = "New", Email = "new@example.com", RoleId = firm.Owner.RoleId })).FirstError);
    }

    [Fact]
    public async Task WeakPassword_IsRefused_AndTheLinkStaysGood()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var token = await InviteAsync(firm);

        Assert.Equal("identity.password_refused", (await AcceptAsync(database, token, "short")).FirstError!.Code);
        Assert.True((await AcceptAsync(database, token)).IsSuccess);
    }

    private static async Task<string> InviteAsync(Firm firm, Guid? roleId = null, string email = "kiran@example.com")
    {
        await using var scope = await firm.AsAsync(firm.Owner);
        var invited = await scope.Get<InvitationService>().InviteAsync(new() { Name = "Kiran", Email = email, RoleId = roleId ?? await firm.RoleAsync(BuiltInRole.Salesperson) });
        return TokenOf(invited.Value);
    }

    private static string TokenOf(IssuedInvitation issued) => issued.Path["/invitation/".Length..];

    private static async Task<Result<JoinedPerson>> AcceptAsync(TestDatabase database, string token, string password = TestApp.Password)
    {
        await using var scope = database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InvitationAcceptance>().AcceptAsync(token, password, "test");
    }

    private static async Task<Result<OfferedPlace>> OfferAsync(TestDatabase database, string token)
    {
        await using var scope = database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InvitationAcceptance>().FindAsync(token);
    }

    private static async Task AssertVoidAsync(TestDatabase database, string token)
    {
        Assert.Equal(InvitationErrors.Void, (await OfferAsync(database, token)).FirstError);
        Assert.Equal(InvitationErrors.Void, (await AcceptAsync(database, token)).FirstError);
    }
}
