using ErpWeb.Identity.Passwords;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Mail;
using ErpWeb.Tenancy;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security;

/// <summary>Check 22, counted instead of timed: whoever is named, as many passwords are hashed and as many statements run.</summary>
public sealed class EveryKindOfPersonTests
{
    private static readonly GuessPlace Stranger = new("203.0.113.7", _ => null);

    [Theory, Engines]
    public async Task WrongPassword_CostsTheSame_WhoeverItIs(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var hasher = new CountingHasher();
        await using var services = Services(database, hasher);
        using var statements = new StatementCount(database);

        var costs = new Dictionary<string, string>();
        foreach (var (kind, login) in await PeopleAsync(database))
        {
            var tries = new List<(int Hashed, int Statements)>();
            for (var attempt = 0; attempt < 7; attempt++)
            {
                var (hashed, asked) = (hasher.All, statements.Now);
                await using var scope = services.CreateAsyncScope();
                Assert.Null(await scope.ServiceProvider.GetRequiredService<FactorCheck>().PasswordAsync(login, "wrong password", Stranger));
                tries.Add((hasher.All - hashed, statements.Now - asked));
            }
            Assert.Equal([1, 1, 1, 1, 1, 0, 0], tries.Select(one => one.Hashed));
            costs[kind] = string.Join(' ', tries.Select(one => one.Statements));
        }

        Assert.Single(costs.Values.Distinct());
    }

    [Theory, Engines]
    public async Task ForgottenPassword_CostsTheSame_WhoeverItIs(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var services = Services(database, new CountingHasher());
        using var statements = new StatementCount(database);
        // The first link of all makes the key that it is sealed with.
        await services.CreateScope().ServiceProvider.GetRequiredService<PasswordService>().MailLinkAsync((await Firm.CreateAsync(database, "Chetan Stores")).Owner.Email);

        var costs = new Dictionary<string, string>();
        foreach (var (kind, login) in await PeopleAsync(database))
        {
            var tries = new List<int>();
            for (var attempt = 0; attempt < 5; attempt++)
            {
                var asked = statements.Now;
                await using var scope = services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<PasswordService>().MailLinkAsync(login);
                tries.Add(statements.Now - asked);
            }
            costs[kind] = string.Join(' ', tries);
        }

        Assert.Single(costs.Values.Distinct());
    }

    private static async Task<IReadOnlyList<(string Kind, string Login)>> PeopleAsync(TestDatabase database)
    {
        var firm = await Firm.CreateAsync(database);
        var suspended = await Firm.CreateAsync(database, "Bharat Stores");
        var (deactivated, removed, twoStep, forced) = (await firm.HireAsync(BuiltInRole.Cashier), await firm.HireAsync(BuiltInRole.Cashier), await firm.HireAsync(BuiltInRole.Cashier), await firm.HireAsync(BuiltInRole.Cashier));
        await using var db = database.For(firm.TenantId);
        await db.Tenants.Where(tenant => tenant.Id == suspended.TenantId).ExecuteUpdateAsync(set => set.SetProperty(tenant => tenant.Status, TenantStatus.Suspended));
        await db.Memberships.Where(row => row.UserId == deactivated.UserId).ExecuteUpdateAsync(set => set.SetProperty(row => row.DeactivatedAtUtc, DateTime.UtcNow));
        await db.Memberships.Where(row => row.UserId == removed.UserId).ExecuteDeleteAsync();
        await db.Users.Where(user => user.Id == twoStep.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.TwoFactorEnabled, true));
        await db.Users.Where(user => user.Id == forced.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.MustChangePassword, true));
        return
        [
            ("known", firm.Owner.Email), ("of a suspended business", suspended.Owner.Email), ("deactivated", deactivated.Email), ("removed", removed.Email),
            ("with two steps", twoStep.Email), ("with a password to change", forced.Email), ("unknown", "nobody@example.com"), ("no address at all", "x"),
        ];
    }

    private static ServiceProvider Services(TestDatabase database, CountingHasher hasher) => TestServices.Build(database, services =>
    {
        services.AddSingleton<IPasswordHasher<AppUser>>(hasher);
        services.Configure<SmtpSettings>(smtp => (smtp.Host, smtp.From) = ("localhost", "erp@example.com"));
    });
}
