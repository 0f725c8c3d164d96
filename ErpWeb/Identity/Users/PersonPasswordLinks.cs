using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Users;

/// <summary>Links by which people who forgot their password choose a new one, handed out by whoever manages people.</summary>
public sealed class PersonPasswordLinks(TenantDb tenantDb, TenantContext tenant, PermissionCatalogue catalogue, PasswordLinks links)
{
    /// <summary>Path of the page where the person chooses a new password, once, within an hour.</summary>
    public async Task<Result<string>> MakeAsync(Guid userId, CancellationToken ct = default)
    {
        if (await RefusalAsync(userId, ct) is { } refused)
            return refused;
        return await links.MakeAsync(userId, ct);
    }

    // Whoever has the link has the sign-in: of a person who uses it in another business too, it is not ours to give.
    private async Task<Error?> RefusalAsync(Guid userId, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.UserManage, ct);
        if (await Member.Of(db).AsNoTracking().SingleOrDefaultAsync(member => member.User.Id == userId, ct) is not { } member)
            return PeopleErrors.NotFound;
        if (userId == tenant.Actor.UserId)
            return PeopleErrors.Yourself;
        if (!tenant.Rights.Covers(member.Role.RightsIn(catalogue)))
            return PeopleErrors.AboveYou;
        if (await db.Memberships.AnyAsync(other => other.UserId == userId && other.TenantId != db.TenantId, ct))
            return PeopleErrors.PasswordIsHisOwn;
        db.Log(LoggedChange.Of("Changed", Membership.LogName, userId, ("Link for a new password", null, "made")));
        await db.SaveChangesAsync(ct);
        return null;
    }
}
