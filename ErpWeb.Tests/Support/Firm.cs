using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Support;

/// <summary>Somebody who works in a <see cref="Firm"/>; the password is <see cref="TestApp.Password"/>.</summary>
public sealed record Colleague(Guid UserId, string Name, string Email, Guid RoleId);

/// <summary>A business as sign-up makes it, with all its roles, and people in them.</summary>
public sealed class Firm(TestDatabase database, Guid tenantId, Colleague owner)
{
    public Guid TenantId => tenantId;

    public TestDatabase Database => database;

    public Colleague Owner => owner;

    public static async Task<Firm> CreateAsync(TestDatabase database, string name = "Asha Traders", Industry industry = Industry.Trading)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var email = $"{Guid.NewGuid():N}@example.com";
        var signedUp = await scope.ServiceProvider.GetRequiredService<TenantSignUpService>().SignUpAsync(
            new() { BusinessName = name, Industry = industry, StateCode = "27", AdminName = "Asha Patil", Email = email, Password = TestApp.Password }, "test");
        await using var db = database.For(signedUp.Value.Id);
        var role = await db.Roles.SingleAsync(role => role.BuiltIn == BuiltInRole.Owner);
        return new(database, signedUp.Value.Id, new(signedUp.Value.AdminId, "Asha Patil", email, role.Id));
    }

    public async Task<Guid> RoleAsync(BuiltInRole builtIn)
    {
        await using var db = database.For(tenantId);
        return await db.Roles.Where(role => role.BuiltIn == builtIn).Select(role => role.Id).SingleAsync();
    }

    public async Task<Colleague> HireAsync(BuiltInRole role, string name = "Kiran Rao") => await HireAsync(await RoleAsync(role), name);

    public async Task<Colleague> HireAsync(Guid roleId, string name = "Kiran Rao")
    {
        await using var scope = database.Services.CreateAsyncScope();
        var colleague = new Colleague(Ids.New(), name, $"{Guid.NewGuid():N}@example.com", roleId);
        await using var db = database.For(tenantId);
        db.Users.Add(scope.ServiceProvider.GetRequiredService<NewSignIn>().Make(colleague.UserId, name, colleague.Email, TestApp.Password));
        db.Memberships.Add(new() { UserId = colleague.UserId, TenantId = tenantId, RoleId = roleId, JoinedAtUtc = database.Clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync();
        return colleague;
    }

    /// <summary>A request of this person, with the rights that are stored now.</summary>
    public async Task<TestScope> AsAsync(Colleague colleague)
    {
        await using var db = database.For(tenantId);
        var role = await (
            from membership in db.Memberships
            where membership.TenantId == tenantId && membership.UserId == colleague.UserId
            join found in db.Roles on membership.RoleId equals found.Id
            select found).SingleAsync();
        return new(database, tenantId, actor: new(colleague.UserId, colleague.Name, "test"), rights: role.RightsIn(database.Services.GetRequiredService<PermissionCatalogue>()));
    }

    public async Task<Membership?> PlaceOfAsync(Colleague colleague)
    {
        await using var db = database.For(tenantId);
        return await db.Memberships.AsNoTracking().SingleOrDefaultAsync(membership => membership.TenantId == tenantId && membership.UserId == colleague.UserId);
    }
}
