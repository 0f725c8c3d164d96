using ErpWeb.Billing.Drafts;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Identity.Users;

public sealed class PeopleServiceTests
{
    [Theory, Engines]
    public async Task Change_StoresNameAndRole_AndLogsThemInWords(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var firm = await Firm.CreateAsync(database);
        var kiran = await firm.HireAsync(BuiltInRole.Cashier);
        var salesperson = await firm.RoleAsync(BuiltInRole.Salesperson);

        var changed = await ByOwnerAsync(firm, people => people.ChangeAsync(new() { UserId = kiran.UserId, Name = " Kiran Shah ", RoleId = salesperson }));

        Assert.True(changed.IsSuccess);
        Assert.Equal((salesperson, 1), ((await firm.PlaceOfAsync(kiran))!.RoleId, (await firm.PlaceOfAsync(kiran))!.Version));
        await using var db = database.For(firm.TenantId);
        var entry = await db.EditLog.SingleAsync(entry => entry.EntityId == kiran.UserId);
        Assert.Equal((Membership.LogName, "Changed", firm.Owner.UserId), (entry.EntityType, entry.Action, entry.ActorId));
        Assert.Equal("""{"Name":{"old":"Kiran Rao","new":"Kiran Shah"},"Role":{"old":"Cashier","new":"Salesperson"}}""", entry.Changes);
        Assert.True((await EditLogVerifier.VerifyAsync(db)).IsIntact);
    }

    [Theory, Engines]
    public async Task Change_OfAnOlderVersion_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var firm = await Firm.CreateAsync(database);
        var kiran = await firm.HireAsync(BuiltInRole.Cashier);
        Assert.True((await ByOwnerAsync(firm, people => people.ChangeAsync(new() { UserId = kiran.UserId, Name = "Kiran", RoleId = kiran.RoleId }))).IsSuccess);

        Assert.Equal(PeopleErrors.Changed, (await ByOwnerAsync(firm, people => people.ChangeAsync(new() { UserId = kiran.UserId, Name = "Karan", RoleId = kiran.RoleId }))).FirstError);
        Assert.Equal(PeopleErrors.Changed, (await ByOwnerAsync(firm, people => people.DeactivateAsync(kiran.UserId, 0))).FirstError);
    }

    [Fact]
    public async Task NameOfAPersonWhoAlsoWorksElsewhere_IsNotChanged()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var other = await Firm.CreateAsync(database, "Bharat Stores");
        var kiran = await firm.HireAsync(BuiltInRole.Cashier);
        await using (var db = database.For(other.TenantId))
        {
            db.Memberships.Add(new() { UserId = kiran.UserId, TenantId = other.TenantId, RoleId = await other.RoleAsync(BuiltInRole.Cashier) });
            await db.SaveChangesAsync();
        }

        Assert.Equal(PeopleErrors.NameIsHisOwn, (await ByOwnerAsync(firm, people => people.ChangeAsync(new() { UserId = kiran.UserId, Name = "Karan", RoleId = kiran.RoleId }))).FirstError);
    }

    [Fact]
    public async Task PersonOfAnotherBusiness_DoesNotExist()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var other = await Firm.CreateAsync(database, "Bharat Stores");

        Assert.Equal(PeopleErrors.NotFound, (await ByOwnerAsync(firm, people => people.DeactivateAsync(other.Owner.UserId, 0))).FirstError);
        await using var scope = await firm.AsAsync(firm.Owner);
        Assert.Equal([firm.Owner.UserId], (await scope.Get<PeopleQueries>().PageAsync(new())).Rows.Select(row => row.UserId));
    }

    [Fact]
    public async Task PersonWhoTypedADraft_IsDeactivatedAndNotRemoved()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var kiran = await firm.HireAsync(BuiltInRole.Salesperson);
        await using (var scope = await firm.AsAsync(kiran))
            Assert.True((await scope.Get<InvoiceDraftService>().SaveAsync(new() { Date = new(2026, 11, 21) })).IsSuccess);

        Assert.Equal(PeopleErrors.HasDocuments, (await ByOwnerAsync(firm, people => people.RemoveAsync(kiran.UserId, 0))).FirstError);
        Assert.True((await ByOwnerAsync(firm, people => people.DeactivateAsync(kiran.UserId, 0))).IsSuccess);
        Assert.NotNull((await firm.PlaceOfAsync(kiran))!.DeactivatedAtUtc);
    }

    [Fact]
    public async Task PersonWithAnEntryInTheEditLog_IsNotRemoved()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var admin = await firm.HireAsync(BuiltInRole.Admin, "Leela");
        var kiran = await firm.HireAsync(BuiltInRole.Cashier);
        await using (var scope = await firm.AsAsync(admin))
            Assert.True((await scope.Get<PeopleService>().ChangeAsync(new() { UserId = kiran.UserId, Name = "Karan", RoleId = kiran.RoleId })).IsSuccess);

        Assert.Equal(PeopleErrors.HasDocuments, (await ByOwnerAsync(firm, people => people.RemoveAsync(admin.UserId, 0))).FirstError);
    }

    [Theory, Engines]
    public async Task PersonWhoDidNothing_IsRemoved_AndLogged(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var firm = await Firm.CreateAsync(database);
        var kiran = await firm.HireAsync(BuiltInRole.Salesperson);

        Assert.True((await ByOwnerAsync(firm, people => people.RemoveAsync(kiran.UserId, 0))).IsSuccess);

        Assert.Null(await firm.PlaceOfAsync(kiran));
        await using var db = database.For(firm.TenantId);
        Assert.Equal("Deleted", (await db.EditLog.SingleAsync(entry => entry.EntityId == kiran.UserId)).Action);
    }

    /// <summary>Two owners, and a hundred tries at once to be rid of one or the other in every way there is.</summary>
    [Theory, Engines]
    public async Task LastOwner_Stays_UnderAHundredTriesAtOnce(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var firm = await Firm.CreateAsync(database);
        var second = await firm.HireAsync(BuiltInRole.Owner, "Bharat");
        var cashier = await firm.RoleAsync(BuiltInRole.Cashier);
        Colleague[] owners = [firm.Owner, second];

        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(async () =>
        {
            var (actor, target) = (owners[number % 2], owners[(number + 1) % 2]);
            await using var scope = new TestScope(database, firm.TenantId, actor: new(actor.UserId, actor.Name, "test"));
            var people = scope.Get<PeopleService>();
            return (number % 3) switch
            {
                0 => await people.DeactivateAsync(target.UserId, 0),
                1 => await people.RemoveAsync(target.UserId, 0),
                _ => await people.ChangeAsync(new() { UserId = target.UserId, Name = target.Name, RoleId = cashier }),
            };
        })));

        await using var db = database.For(firm.TenantId);
        Assert.Equal(1, await db.Memberships.CountAsync(left => left.TenantId == firm.TenantId && left.DeactivatedAtUtc == null && left.RoleId == firm.Owner.RoleId));
        Assert.Equal(1, results.Count(result => result.IsSuccess));
        Assert.True((await EditLogVerifier.VerifyAsync(db)).IsIntact);
    }

    /// <summary>Whoever has the link has the sign-in, in every business that the person belongs to.</summary>
    [Fact]
    public async Task PasswordLink_IsMadeForOnesOwnPeopleOnly()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        var other = await Firm.CreateAsync(database, "Bharat Stores");
        var (kiran, admin) = (await firm.HireAsync(BuiltInRole.Cashier), await firm.HireAsync(BuiltInRole.Admin, "Leela"));
        await using var scope = await firm.AsAsync(firm.Owner);
        var links = scope.Get<PersonPasswordLinks>();

        Assert.True((await links.MakeAsync(kiran.UserId)).IsSuccess);
        Assert.Equal(PeopleErrors.Yourself, (await links.MakeAsync(firm.Owner.UserId)).FirstError);
        Assert.Equal(PeopleErrors.NotFound, (await links.MakeAsync(other.Owner.UserId)).FirstError);
        await using (var byAdmin = await firm.AsAsync(admin))
            Assert.Equal(PeopleErrors.AboveYou, (await byAdmin.Get<PersonPasswordLinks>().MakeAsync(firm.Owner.UserId)).FirstError);
        await using (var db = database.For(other.TenantId))
        {
            db.Memberships.Add(new() { UserId = kiran.UserId, TenantId = other.TenantId, RoleId = await other.RoleAsync(BuiltInRole.Cashier) });
            await db.SaveChangesAsync();
        }
        Assert.Equal(PeopleErrors.PasswordIsHisOwn, (await links.MakeAsync(kiran.UserId)).FirstError);
    }

    private static async Task<Result> ByOwnerAsync(Firm firm, Func<PeopleService, Task<Result>> act)
    {
        await using var scope = await firm.AsAsync(firm.Owner);
        return await act(scope.Get<PeopleService>());
    }
}
