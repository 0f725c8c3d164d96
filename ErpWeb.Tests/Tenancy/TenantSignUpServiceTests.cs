using ErpWeb.Accounting.Accounts;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Tenancy;

public sealed class TenantSignUpServiceTests
{
    private static SignUpDraft Draft(string business = "Asha Traders", string email = "asha@example.com") => new()
    {
        BusinessName = business,
        Industry = Industry.Dental,
        Gstin = TestTenants.GstinOf("27"),
        StateCode = "27",
        AdminName = "Asha Patil",
        Email = email,
        Password = " spaces count ",
    };

    [Theory, Engines]
    public async Task SignUp_MakesEverythingATenantStartsWith(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = (await SignUpAsync(database, Draft())).Value;

        await using var db = database.For(tenant.Id);
        var stored = await db.Tenants.SingleAsync(row => row.Id == tenant.Id);
        Assert.Equal(("asha-traders", "ASHATRADERS", Industry.Dental), (stored.Slug, stored.NormalizedName, stored.Industry));
        var profile = await db.BusinessProfiles.SingleAsync();
        Assert.Equal(("27", TaxpayerScheme.Regular, TestTenants.GstinOf("27")), (profile.StateCode, profile.Scheme, profile.Gstin));
        Assert.Matches("^#[0-9a-f]{6}$", (await db.Brandings.SingleAsync()).PrimaryColor);
        Assert.Equal(["INV", "RCT", "PO", "GR", "PB", "DN", "SI", "PAY", "ST", "SA", "SC", "JV", "CN", "RF", "CDN", "QT", "SO", "DC", "DR", "SH", "LC", "BOE"], await db.NumberSeries.OrderBy(series => series.Document).Select(series => series.Prefix).ToListAsync());
        Assert.Equal(Enum.GetValues<AccountRole>().Length - 1, await db.Accounts.CountAsync(account => account.Role != AccountRole.None));
        Assert.True(await db.TaxRates.AnyAsync(rate => rate.Rate == 18m));
        Assert.Equal(["Accountant", "Admin", "Auditor", "Buyer", "Cashier", "Dentist", "Front desk", "Owner", "Sales manager", "Salesperson", "Storekeeper"], await db.Roles.OrderBy(role => role.Name).Select(role => role.Name).ToListAsync());
    }

    [Theory, Engines]
    public async Task SignUp_MakesTheAdministratorTheOwner(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = (await SignUpAsync(database, Draft())).Value;

        await using var db = database.For(tenant.Id);
        var user = await db.Users.SingleAsync(row => row.Id == tenant.AdminId);
        Assert.Equal(("Asha Patil", "asha@example.com"), (user.DisplayName, user.Email));
        Assert.NotEqual(PasswordVerificationResult.Failed, new PasswordHasher<AppUser>().VerifyHashedPassword(user, user.PasswordHash!, " spaces count "));
        var membership = await db.Memberships.SingleAsync(row => row.UserId == user.Id);
        Assert.Equal(BuiltInRole.Owner, (await db.Roles.SingleAsync(role => role.Id == membership.RoleId)).BuiltIn);
        var log = await db.EditLog.ToListAsync();
        Assert.Contains(log, entry => entry.EntityType == nameof(BusinessProfile));
        Assert.All(log, entry => Assert.Equal((tenant.AdminId, "Asha Patil", "127.0.0.1"), (entry.ActorId, entry.ActorName, entry.Origin)));
    }

    [Theory, Engines]
    public async Task SignUp_WhenTheLastStepFails_LeavesNothingBehind(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var services = TestServices.Build(database, services => services.AddSingleton<INewTenantStep, TwiceTheSameSeries>());
        await using var scope = services.CreateAsyncScope();

        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            scope.ServiceProvider.GetRequiredService<TenantSignUpService>().SignUpAsync(Draft(), "127.0.0.1"));

        await using var connection = await database.OpenAsOwnerAsync();
        foreach (var table in (string[])["Tenants", "Users", "Memberships"])
            Assert.Equal(0, await connection.CountAsync($"select count(*) from \"{table}\""));
        Assert.True((await SignUpAsync(database, Draft())).IsSuccess);
    }

    [Theory, Engines]
    public async Task SignUp_WhenFourRaceForAName_OneWinsAndTheOthersAreToldSo(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => SignUpAsync(database, Draft("ASHA traders.", $"asha{number}@example.com"))));

        Assert.Single(results, result => result.IsSuccess);
        Assert.All(results.Where(result => !result.IsSuccess), result => Assert.Equal(["tenancy.sign_up.business_name_taken"], Codes(result)));
        await using var db = database.Unbound();
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Theory, Engines]
    public async Task SignUp_WhenTheEmailIsTaken_SaysSoAtTheField(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => SignUpAsync(database, Draft($"Asha {number}", "ASHA@example.com"))));

        Assert.Single(results, result => result.IsSuccess);
        var refusal = results.First(result => !result.IsSuccess).Errors.Single();
        Assert.Equal(("identity.email_taken", "Email"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task SignUp_WhenNamesDifferOnlyInScriptOrSign_GivesEachItsOwnSlug()
    {
        await using var database = await TestDatabase.CreateAsync();
        string[] names = ["मेहता", "आशा", "Café", "Cafe"];
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
            Assert.True((await SignUpAsync(database, Draft(name, $"{index}@example.com"))).IsSuccess);
        await using var db = database.Unbound();
        Assert.Equal(["business", "business-2", "cafe", "cafe-2"], await db.Tenants.OrderBy(tenant => tenant.Slug).Select(tenant => tenant.Slug).ToListAsync());
    }

    [Fact]
    public async Task SignUp_WhenSeveralFieldsAreWrong_NamesThemAll()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await SignUpAsync(database, new SignUpDraft { BusinessName = " . ", Gstin = TestTenants.GstinOf("27"), StateCode = "29", Email = "asha@", Password = "short" });
        Assert.Equal(
            ["BusinessName", "Gstin", "AdminName", "Email", "Password"],
            result.Errors.Select(error => error.Field));
    }

    private static async Task<Result<NewTenant>> SignUpAsync(TestDatabase database, SignUpDraft draft)
    {
        await using var scope = database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TenantSignUpService>().SignUpAsync(draft, "127.0.0.1");
    }

    private static IEnumerable<string> Codes(Result<NewTenant> result) => result.Errors.Select(error => error.Code);

    /// <summary>Breaks a unique index, so that the failure comes from the database after most rows were written.</summary>
    private sealed class TwiceTheSameSeries : INewTenantStep
    {
        public void Apply(ErpDbContext db, NewTenant tenant) =>
            db.NumberSeries.Add(new NumberSeries { Id = Ids.New(), Document = NumberedDocument.Invoice, Prefix = "INV" });
    }
}
