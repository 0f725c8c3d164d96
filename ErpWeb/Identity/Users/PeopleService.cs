using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Users;

/// <summary>
/// Changes who works here and as what. Nobody gives more than he has, changes his own place, or touches those who may do
/// more; and at any moment somebody is the owner.
/// </summary>
public sealed class PeopleService(TenantDb tenantDb, TenantContext tenant, PermissionCatalogue catalogue, IEnumerable<IPersonTraces> traces, SessionControl sessions, IProof proof)
{
    public const string ChangedKind = "person";

    public async Task<Result> ChangeAsync(PersonDraft draft, CancellationToken ct = default)
    {
        var changed = await ActAsync(draft.UserId, draft.Version, (db, member) => ChangeAsync(db, member, draft, ct), ct);
        if (changed.IsSuccess)
            await sessions.RightsChangedAsync(tenant.TenantId, draft.UserId, ct);
        return changed;
    }

    /// <summary>Shuts the person out; what he did keeps his name.</summary>
    public Task<Result> DeactivateAsync(Guid userId, int version, CancellationToken ct = default) => ShutOutAsync(userId, version, (db, member) =>
    {
        if (IsSelf(member))
            return Task.FromResult<Error?>(PeopleErrors.Yourself);
        if (member.Membership.DeactivatedAtUtc is null)
            SetState(db, member, db.Clock.GetUtcNow().UtcDateTime);
        return Task.FromResult<Error?>(null);
    }, ct);

    public Task<Result> ReactivateAsync(Guid userId, int version, CancellationToken ct = default) => ActAsync(userId, version, (db, member) =>
    {
        if (member.Membership.DeactivatedAtUtc is not null)
            SetState(db, member, null);
        return Task.FromResult<Error?>(null);
    }, ct);

    /// <summary>Takes the person out of the business, if he never did anything in it.</summary>
    public Task<Result> RemoveAsync(Guid userId, int version, CancellationToken ct = default) => ShutOutAsync(userId, version, async (db, member) =>
    {
        if (IsSelf(member))
            return PeopleErrors.Yourself;
        if (await HasTracesAsync(db, userId, ct))
            return PeopleErrors.HasDocuments;
        db.Log(LoggedChange.Of("Deleted", Membership.LogName, userId, ("Name", member.User.DisplayName, null), ("Role", member.Role.Name, null)));
        db.Memberships.Remove(member.Membership);
        return null;
    }, ct);

    private async Task<Error?> ChangeAsync(ErpDbContext db, Member member, PersonDraft draft, CancellationToken ct)
    {
        var name = draft.Name.Trim();
        if (await NameFaultAsync(db, member, name, ct) is { } wrong)
            return wrong;
        var role = await db.Roles.AsNoTracking().SingleOrDefaultAsync(role => role.Id == draft.RoleId, ct);
        if (role is null)
            return PeopleErrors.RoleUnknown;
        if (role.Id != member.Role.Id && IsSelf(member))
            return PeopleErrors.OwnRole;
        if (role.Id != member.Role.Id && !tenant.Rights.Covers(role.RightsIn(catalogue)))
            return PeopleErrors.RoleAboveYours;
        if (role.Id != member.Role.Id)
            await proof.DemandOfPersonAsync(ct);
        if (name == member.User.DisplayName && role.Id == member.Role.Id)
            return null;
        db.Log(LoggedChange.Of("Changed", Membership.LogName, member.User.Id, ("Name", member.User.DisplayName, name), ("Role", member.Role.Name, role.Name)));
        // Counted also when only the name changes, so that the older of two forms is refused.
        db.Entry(member.Membership).State = EntityState.Modified;
        member.Membership.RoleId = role.Id;
        (member.User.DisplayName, member.User.ConcurrencyStamp) = (name, Guid.NewGuid().ToString());
        return null;
    }

    private async Task<Result> ShutOutAsync(Guid userId, int version, Func<ErpDbContext, Member, Task<Error?>> act, CancellationToken ct)
    {
        var done = await ActAsync(userId, version, act, ct);
        if (done.IsSuccess)
            await sessions.EndOfMemberAsync(tenant.TenantId, userId, SessionEnd.Deactivated, ct);
        return done;
    }

    private async Task<Result> ActAsync(Guid userId, int version, Func<ErpDbContext, Member, Task<Error?>> act, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.UserManage, ct);
        await using var write = await db.BeginWriteAsync(ct);
        await TenantLock.TakeAsync(db, ct);
        if (await Member.Of(db).SingleOrDefaultAsync(member => member.User.Id == userId, ct) is not { } member)
            return PeopleErrors.NotFound;
        if (member.Membership.Version != version)
            return PeopleErrors.Changed;
        if (!tenant.Rights.Covers(member.Role.RightsIn(catalogue)))
            return PeopleErrors.AboveYou;
        if (await act(db, member) is { } refused)
            return refused;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return PeopleErrors.Changed;
        }
        if (!await Member.Of(db).AnyAsync(left => left.Role.BuiltIn == BuiltInRole.Owner && left.Membership.DeactivatedAtUtc == null, ct))
            return PeopleErrors.LastOwner;
        await write.CommitAsync(ct);
        return Result.Success;
    }

    private bool IsSelf(Member member) => member.User.Id == tenant.Actor.UserId;

    private static void SetState(ErpDbContext db, Member member, DateTime? deactivatedAtUtc)
    {
        member.Membership.DeactivatedAtUtc = deactivatedAtUtc;
        var (before, after) = deactivatedAtUtc is null ? ("Deactivated", "Active") : ("Active", "Deactivated");
        db.Log(LoggedChange.Of("Changed", Membership.LogName, member.User.Id, ("State", before, after)));
    }

    // A name belongs to the sign-in: where others rely on it too, it is not this business's to change.
    private static async Task<Error?> NameFaultAsync(ErpDbContext db, Member member, string name, CancellationToken ct) => name.Length switch
    {
        0 => PeopleErrors.NameMissing,
        > AppUser.DisplayNameMaxLength => PeopleErrors.NameTooLong,
        _ when name == member.User.DisplayName => null,
        _ => await db.Memberships.AnyAsync(other => other.UserId == member.User.Id && other.TenantId != db.TenantId, ct) ? PeopleErrors.NameIsHisOwn : null,
    };

    private async Task<bool> HasTracesAsync(ErpDbContext db, Guid userId, CancellationToken ct)
    {
        if (await db.EditLog.AnyAsync(entry => entry.ActorId == userId && entry.EntityId != userId, ct))
            return true;
        foreach (var trace in traces)
        {
            if (await trace.AnyAsync(db, userId, ct))
                return true;
        }
        return false;
    }
}
