using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Invitations;

/// <summary>What an invitation offers, as its page shows it.</summary>
/// <param name="UserId">The sign-in that the e-mail address has already; null for a newcomer.</param>
public sealed record OfferedPlace(string BusinessName, string RoleName, string Name, string Email, Guid? UserId);

/// <summary>Somebody has joined a business.</summary>
public sealed record JoinedPerson(Guid TenantId, Guid UserId);

/// <summary>
/// Lets people in by their link. Nobody is signed in yet: the link says which tenant, and everything is asked within it.
/// </summary>
public sealed class InvitationAcceptance(ErpDbContextPool pool, InvitationReader reader, NewSignIn newSignIn, TimeProvider clock)
{
    public async Task<Result<OfferedPlace>> FindAsync(string token, CancellationToken ct = default)
    {
        if (InvitationToken.Read(token) is not { } read)
            return InvitationErrors.Void;
        await using var db = await pool.RentAsync(ct);
        db.Bind(read.TenantId, Actor.Nobody, clock);
        if (await reader.FindAsync(db, read, ct) is not { } valid)
            return InvitationErrors.Void;
        var user = await reader.FindSignInAsync(db, valid.Invitation.Email, ct);
        return new OfferedPlace(valid.BusinessName, valid.Role.Name, valid.Invitation.DisplayName, valid.Invitation.Email, user?.Id);
    }

    /// <summary>A newcomer chooses a password and is in.</summary>
    public Task<Result<JoinedPerson>> AcceptAsync(string token, string password, string origin, CancellationToken ct = default)
    {
        var userId = Ids.New();
        return JoinAsync(token, origin, userId, async (db, invitation) =>
        {
            if (await reader.FindSignInAsync(db, invitation.Email, ct) is not null)
                return InvitationErrors.Void;
            if (PasswordRules.Fault(password, [invitation.Email, invitation.DisplayName]) is { } fault)
                return new Error("identity.password_refused", fault, "Password");
            db.Users.Add(newSignIn.Make(userId, invitation.DisplayName, invitation.Email, password));
            return null;
        }, ct);
    }

    /// <summary>A person with a sign-in, and signed in with it, joins one more business.</summary>
    public Task<Result<JoinedPerson>> JoinAsync(string token, Guid userId, string origin, CancellationToken ct = default) =>
        JoinAsync(token, origin, userId, async (db, invitation) =>
        {
            var user = await reader.FindSignInAsync(db, invitation.Email, ct);
            return user?.Id == userId ? null : InvitationErrors.OtherSignIn(invitation.Email);
        }, ct);

    private async Task<Result<JoinedPerson>> JoinAsync(string token, string origin, Guid userId, Func<ErpDbContext, Invitation, Task<Error?>> identify, CancellationToken ct)
    {
        if (InvitationToken.Read(token) is not { } read)
            return InvitationErrors.Void;
        var name = await NameAsync(read, ct);
        await using var db = await pool.RentAsync(ct);
        db.Bind(read.TenantId, new Actor(userId, name, origin), clock);
        await using var write = await db.BeginWriteAsync(ct);
        await TenantLock.TakeAsync(db, ct);
        if (await reader.FindAsync(db, read, ct) is not { Invitation: var invitation, Role: var role })
            return InvitationErrors.Void;
        if (await identify(db, invitation) is { } refused)
            return refused;
        if (await db.Memberships.AnyAsync(membership => membership.UserId == userId && membership.TenantId == read.TenantId, ct))
            return InvitationErrors.Void;
        var now = clock.GetUtcNow().UtcDateTime;
        db.Memberships.Add(new Membership { UserId = userId, TenantId = read.TenantId, RoleId = invitation.RoleId, JoinedAtUtc = now });
        invitation.AcceptedAtUtc = now;
        db.Log(LoggedChange.Of("Created", Membership.LogName, userId, ("Name", null, name), ("Email", null, invitation.Email), ("Role", null, role.Name)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // The address got a sign-in, or the role was deleted, at this very moment.
            return InvitationErrors.Void;
        }
        await write.CommitAsync(ct);
        return new JoinedPerson(read.TenantId, userId);
    }

    // The name goes into the edit log, so it must be known before the context is bound to its actor.
    private async Task<string> NameAsync(InvitationToken token, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        db.Bind(token.TenantId, Actor.Nobody, clock);
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(invitation => invitation.TokenHash == token.Hash, ct);
        return invitation is null ? "" : (await reader.FindSignInAsync(db, invitation.Email, ct))?.DisplayName ?? invitation.DisplayName;
    }
}
