using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Roles;

/// <summary>Reads the roles of the business; there are a dozen, so there are no pages.</summary>
public sealed class RoleQueries(TenantDb tenantDb, TenantContext tenant, PermissionCatalogue catalogue)
{
    /// <summary>All roles, the built-in ones first.</summary>
    public async Task<IReadOnlyList<RoleRow>> AllAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.UserView, ct);
        var own = await db.Memberships.Where(membership => membership.TenantId == db.TenantId && membership.UserId == tenant.Actor.UserId)
            .Select(membership => (Guid?)membership.RoleId).SingleOrDefaultAsync(ct);
        var found = await db.Roles.AsNoTracking()
            .Select(role => new { Role = role, People = db.Memberships.Count(membership => membership.TenantId == role.TenantId && membership.RoleId == role.Id) })
            .ToListAsync(ct);
        var mayManage = tenant.Rights.Allows(IdentityPermissions.RoleManage);
        return
        [
            .. found
                .OrderBy(row => row.Role.BuiltIn is null).ThenBy(row => row.Role.BuiltIn).ThenBy(row => row.Role.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(row => new RoleRow(
                    row.Role.Id, row.Role.Name, row.Role.BuiltIn, row.Role is { BuiltIn: not null, Permissions: null }, row.Role.RightsIn(catalogue), row.People,
                    row.Role.Id == own, mayManage && row.Role.Id != own && row.Role.BuiltIn is not BuiltInRole.Owner, row.Role.Version)),
        ];
    }

    /// <summary>The roles that whoever asks may give to others.</summary>
    public async Task<IReadOnlyList<RoleChoice>> ToGiveAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.UserManage, ct);
        var roles = await db.Roles.AsNoTracking().ToListAsync(ct);
        return [.. roles.Where(role => tenant.Rights.Covers(role.RightsIn(catalogue))).OrderBy(role => role.BuiltIn is null).ThenBy(role => role.BuiltIn).ThenBy(role => role.Name).Select(role => new RoleChoice(role.Id, role.Name))];
    }
}
