using ErpWeb.Identity.Invitations;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security.Roles;

/// <summary>Every way to become more than one is, tried from every role: by one's own place, one's own role, a friend's, an invitation, a copy.</summary>
public sealed class SelfElevationTests
{
    private sealed record Attempt(string Name, Func<TestScope, Task<Result>> TryAsync);

    [Fact]
    public async Task NobodyGetsOrGivesMoreThanHeHas()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database, industry: Industry.Manufacturing);
        var catalogue = database.Services.GetRequiredService<PermissionCatalogue>();
        var friend = await firm.HireAsync(BuiltInRole.Cashier, "Friend");
        var paths = 0;
        foreach (var role in Roles)
        {
            var actor = await firm.HireAsync(await RoleOfAsync(firm, role), $"Actor {role}");
            foreach (var attempt in await AttemptsAsync(firm, actor, friend))
            {
                await using var scope = await firm.AsAsync(actor);
                var before = scope.Get<TenantContext>().Rights;
                var succeeded = await SucceedsAsync(attempt, scope);
                await using var after = await firm.AsAsync(actor);
                Assert.False(succeeded, $"{role}: {attempt.Name}");
                Assert.True(before.Covers(after.Get<TenantContext>().Rights), $"{role}: {attempt.Name} made him more.");
                paths++;
            }
        }

        Assert.True(paths >= 200, $"Only {paths} paths were tried.");
        await using var db = database.For(firm.TenantId);
        Assert.Equal(firm.Owner.RoleId, (await db.Memberships.SingleAsync(place => place.UserId == firm.Owner.UserId)).RoleId);
        Assert.Empty(await db.Invitations.ToListAsync());
        Assert.Equal(catalogue.Of(BuiltInRole.Cashier).Codes.Order(), (await db.Roles.SingleAsync(row => row.BuiltIn == BuiltInRole.Cashier)).RightsIn(catalogue).Codes.Order());
    }

    /// <summary>A custom role beside the built-in ones: people and roles may be managed, and nothing else.</summary>
    private static IEnumerable<BuiltInRole?> Roles => [.. Enum.GetValues<BuiltInRole>().Where(role => role is not (BuiltInRole.Owner or BuiltInRole.Dentist or BuiltInRole.FrontDesk)).Cast<BuiltInRole?>(), null];

    private static async Task<Guid> RoleOfAsync(Firm firm, BuiltInRole? role)
    {
        if (role is { } builtIn)
            return await firm.RoleAsync(builtIn);
        var manager = new Role { Id = ErpWeb.Shared.Data.Ids.New(), Name = "People manager", Permissions = "identity.role.manage\nidentity.user.manage\nidentity.user.view", OwnRecordsOnly = true };
        await firm.Database.SaveAsync(firm.TenantId, manager);
        return manager.Id;
    }

    private static async Task<IReadOnlyList<Attempt>> AttemptsAsync(Firm firm, Colleague actor, Colleague friend)
    {
        await using var scope = await firm.AsAsync(actor);
        var rights = scope.Get<TenantContext>().Rights;
        var catalogue = scope.Get<PermissionCatalogue>();
        await using var db = firm.Database.For(firm.TenantId);
        var roles = await db.Roles.AsNoTracking().ToListAsync();
        var above = roles.Where(role => !rights.Covers(role.RightsIn(catalogue))).ToList();
        var friends = roles.Single(role => role.Id == friend.RoleId).RightsIn(catalogue);
        var lacking = catalogue.Codes.Where(code => !rights.Allows(code)).Append(Permissions.Everything).ToList();
        return
        [
            .. roles.Where(role => role.Id != actor.RoleId).Select(role => new Attempt($"gives himself {role.Name}",
                by => by.Get<PeopleService>().ChangeAsync(new() { UserId = actor.UserId, Name = actor.Name, RoleId = role.Id }))),
            .. above.Select(role => new Attempt($"gives a friend {role.Name}",
                by => by.Get<PeopleService>().ChangeAsync(new() { UserId = friend.UserId, Name = friend.Name, RoleId = role.Id }))),
            .. above.Select(role => new Attempt($"invites somebody as {role.Name}", async by =>
            {
                var invited = await by.Get<InvitationService>().InviteAsync(new() { Name = "Friend", Email = "friend@example.com", RoleId = role.Id });
                return invited.IsSuccess ? Result.Success : Result.Failure(invited.Errors);
            })),
            .. above.Select(role => new Attempt($"copies {role.Name}", async by =>
            {
                var copied = await by.Get<RoleService>().CopyAsync(role.Id);
                return copied.IsSuccess ? Result.Success : Result.Failure(copied.Errors);
            })),
            .. lacking.Select(code => new Attempt($"adds {code} to his own role", by => by.Get<RoleService>().SaveAsync(Draft(roles.Single(role => role.Id == actor.RoleId), catalogue, code)))),
            .. lacking.Where(code => !friends.Allows(code)).Select(code => new Attempt($"adds {code} to a friend's role", by => by.Get<RoleService>().SaveAsync(Draft(roles.Single(role => role.Id == friend.RoleId), catalogue, code)))),
            new("sets his own role back", by => by.Get<RoleService>().ResetAsync(actor.RoleId, 0)),
            new("takes the owner's role over", by => by.Get<RoleService>().SaveAsync(Draft(roles.Single(role => role.Id == firm.Owner.RoleId), catalogue, "billing.invoice.view"))),
            new("deactivates the owner", by => by.Get<PeopleService>().DeactivateAsync(firm.Owner.UserId, 0)),
            new("removes the owner", by => by.Get<PeopleService>().RemoveAsync(firm.Owner.UserId, 0)),
            new("demotes the owner", by => by.Get<PeopleService>().ChangeAsync(new() { UserId = firm.Owner.UserId, Name = firm.Owner.Name, RoleId = actor.RoleId })),
            new("renames the owner", by => by.Get<PeopleService>().ChangeAsync(new() { UserId = firm.Owner.UserId, Name = "Nobody", RoleId = firm.Owner.RoleId })),
        ];
    }

    private static RoleDraft Draft(Role role, PermissionCatalogue catalogue, string code) => new()
    {
        Id = role.Id,
        Version = role.Version,
        Name = role.Name,
        OwnRecordsOnly = role.OwnRecordsOnly,
        Codes = [.. role.RightsIn(catalogue).Codes.Where(catalogue.Codes.Contains), code],
    };

    private static async Task<bool> SucceedsAsync(Attempt attempt, TestScope scope)
    {
        try
        {
            return (await attempt.TryAsync(scope)).IsSuccess;
        }
        catch (AccessDeniedException)
        {
            return false;
        }
    }
}
