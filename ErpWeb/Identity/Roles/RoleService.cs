using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Roles;

/// <summary>Makes and changes roles. Nobody adds to a role what he may not do himself, changes his own, or touches the owner's.</summary>
public sealed class RoleService(TenantDb tenantDb, TenantContext tenant, PermissionCatalogue catalogue, SessionControl sessions, IProof proof)
{
    public const string ChangedKind = "role";

    /// <summary>A new role that allows the same, to go on from, and its id.</summary>
    public async Task<Result<Guid>> CopyAsync(Guid id, CancellationToken ct = default)
    {
        var copyId = Ids.New();
        var copied = await ActAsync(copyId, async db =>
        {
            if (await db.Roles.AsNoTracking().SingleOrDefaultAsync(role => role.Id == id, ct) is not { } source)
                return RoleErrors.NotFound;
            var rights = source.RightsIn(catalogue);
            if (!tenant.Rights.Covers(rights))
                return RoleErrors.MoreThanYou;
            db.Roles.Add(new Role
            {
                Id = copyId,
                Name = RoleNames.CopyOf(source.Name, await db.Roles.Select(role => role.Name).ToHashSetAsync(StringComparer.OrdinalIgnoreCase, ct)),
                Permissions = Rights.Format(catalogue.Codes.Where(rights.Allows)),
                OwnRecordsOnly = rights.OwnRecordsOnly,
            });
            return null;
        }, ct);
        return copied.IsSuccess ? copyId : copied;
    }

    public Task<Result> SaveAsync(RoleDraft draft, CancellationToken ct = default) => ActAsync(draft.Id, async db =>
    {
        var (role, refused) = await FindAsync(db, draft.Id, draft.Version, ct);
        if (role is null)
            return refused;
        draft.Name = draft.Name.Trim();
        if (await NameFaultAsync(db, role, draft, ct) is { } wrong)
            return wrong;
        if (!draft.Codes.All(catalogue.Codes.Contains))
            return RoleErrors.CodeUnknown;
        if (!MayTurn(role.RightsIn(catalogue), Rights.Of(draft.Codes, draft.OwnRecordsOnly)))
            return RoleErrors.MoreThanYou;
        role.Name = draft.Name;
        role.OwnRecordsOnly = draft.OwnRecordsOnly;
        role.Permissions = role.BuiltIn is { } builtIn && IsSame(catalogue.Of(builtIn), draft) ? null : Rights.Format(draft.Codes);
        return null;
    }, ct);

    /// <summary>Makes a built-in role what it is in a new business, now and with each new version of the application.</summary>
    public Task<Result> ResetAsync(Guid id, int version, CancellationToken ct = default) => ActAsync(id, async db =>
    {
        var (role, refused) = await FindAsync(db, id, version, ct);
        if (role is null)
            return refused;
        if (role.BuiltIn is not { } builtIn)
            return RoleErrors.NotBuiltIn;
        var delivered = catalogue.Of(builtIn);
        if (!MayTurn(role.RightsIn(catalogue), delivered))
            return RoleErrors.MoreThanYou;
        (role.Permissions, role.OwnRecordsOnly) = (null, delivered.OwnRecordsOnly);
        return null;
    }, ct);

    /// <summary>Deletes a role that nobody has; invitations to it end.</summary>
    public Task<Result> DeleteAsync(Guid id, int version, CancellationToken ct = default) => ActAsync(id, async db =>
    {
        var (role, refused) = await FindAsync(db, id, version, ct);
        if (role is null)
            return refused;
        if (role.BuiltIn is not null)
            return RoleErrors.BuiltIn;
        if (await db.Memberships.AnyAsync(membership => membership.TenantId == db.TenantId && membership.RoleId == id, ct))
            return RoleErrors.InUse;
        await db.Invitations.Where(invitation => invitation.RoleId == id).ExecuteDeleteAsync(ct);
        db.Roles.Remove(role);
        return null;
    }, ct);

    private async Task<Result> ActAsync(Guid id, Func<ErpDbContext, Task<Error?>> act, CancellationToken ct)
    {
        if (await WriteAsync(act, ct) is { } refused)
            return refused;
        await sessions.RightsChangedAsync(tenant.TenantId, id, ct);
        return Result.Success;
    }

    private async Task<Error?> WriteAsync(Func<ErpDbContext, Task<Error?>> act, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.RoleManage, ct);
        await proof.DemandOfPersonAsync(ct);
        await using var write = await db.BeginWriteAsync(ct);
        await TenantLock.TakeAsync(db, ct);
        if (await act(db) is { } refused)
            return refused;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return RoleErrors.Changed;
        }
        await write.CommitAsync(ct);
        return null;
    }

    private async Task<(Role? Role, Error? Refused)> FindAsync(ErpDbContext db, Guid id, int version, CancellationToken ct)
    {
        var role = await db.Roles.SingleOrDefaultAsync(role => role.Id == id, ct);
        var refused = role switch
        {
            null => RoleErrors.NotFound,
            { BuiltIn: BuiltInRole.Owner } => RoleErrors.OwnersRole,
            _ when role.Version != version => RoleErrors.Changed,
            _ when await db.Memberships.AnyAsync(membership => membership.TenantId == db.TenantId && membership.RoleId == id && membership.UserId == tenant.Actor.UserId, ct) => RoleErrors.OwnRole,
            _ => null,
        };
        return refused is null ? (role, null) : (null, refused);
    }

    private static async Task<Error?> NameFaultAsync(ErpDbContext db, Role role, RoleDraft draft, CancellationToken ct) => draft.Name switch
    {
        "" => RoleErrors.NameMissing,
        { Length: > Role.NameMaxLength } => RoleErrors.NameTooLong,
        _ when draft.Name == role.Name => null,
        _ when role.BuiltIn is not null => RoleErrors.NameFixed,
        _ => await db.Roles.AnyAsync(other => other.Id != role.Id && other.Name.ToLower() == draft.Name.ToLower(), ct) ? RoleErrors.NameTaken(draft.Name) : null,
    };

    // What the role allowed already may stay; what is new must be one's own.
    private bool MayTurn(Rights before, Rights after) =>
        after.Codes.All(code => before.Allows(code) || tenant.Rights.Allows(code)) && (after.OwnRecordsOnly || !before.OwnRecordsOnly || !tenant.Rights.OwnRecordsOnly);

    private bool IsSame(Rights delivered, RoleDraft draft) =>
        delivered.OwnRecordsOnly == draft.OwnRecordsOnly && catalogue.Codes.All(code => delivered.Allows(code) == draft.Codes.Contains(code));
}
