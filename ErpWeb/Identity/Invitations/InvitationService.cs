using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Passwords;
using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Mail;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Invitations;

/// <summary>Makes, renews and withdraws invitations.</summary>
public sealed class InvitationService(TenantDb tenantDb, TenantContext tenant, PermissionCatalogue catalogue, ILookupNormalizer normalizer, MailSender mail, PublicAddress address, IProof proof)
{
    private const string LogName = nameof(Invitation);

    /// <summary>Those that nobody has accepted, the newest first.</summary>
    public async Task<IReadOnlyList<InvitationRow>> PendingAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.UserView, ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        return await (
            from invitation in db.Invitations.AsNoTracking()
            where invitation.AcceptedAtUtc == null && invitation.WithdrawnAtUtc == null
            join role in db.Roles on new { invitation.TenantId, invitation.RoleId } equals new { role.TenantId, RoleId = role.Id }
            orderby invitation.ExpiresAtUtc descending
            select new InvitationRow(invitation.Id, invitation.DisplayName, invitation.Email, role.Name, invitation.ExpiresAtUtc, invitation.ExpiresAtUtc <= now)).ToListAsync(ct);
    }

    public async Task<Result<IssuedInvitation>> InviteAsync(InvitationDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.UserManage, ct);
        await proof.DemandOfPersonAsync(ct);
        await using var write = await db.BeginWriteAsync(ct);
        await TenantLock.TakeAsync(db, ct);
        (draft.Name, draft.Email) = (draft.Name.Trim(), draft.Email.Trim());
        var role = await db.Roles.AsNoTracking().SingleOrDefaultAsync(role => role.Id == draft.RoleId, ct);
        if (await CheckAsync(db, draft, role, ct) is { Count: > 0 } errors)
            return errors;
        var token = InvitationToken.New(db.TenantId);
        var invitation = new Invitation
        {
            Id = draft.Id,
            DisplayName = draft.Name,
            Email = draft.Email,
            RoleId = draft.RoleId,
            TokenHash = token.Hash,
            ExpiresAtUtc = db.Clock.GetUtcNow().UtcDateTime + Invitation.Life,
            InvitedById = db.Actor.UserId,
        };
        db.Invitations.Add(invitation);
        db.Log(LoggedChange.Of("Created", LogName, invitation.Id, ("Name", null, draft.Name), ("Email", null, draft.Email), ("Role", null, role!.Name)));
        return await IssueAsync(db, write, invitation, token, ct);
    }

    /// <summary>A new link for another day; the one before is then worthless.</summary>
    public async Task<Result<IssuedInvitation>> ReissueAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.UserManage, ct);
        await using var write = await db.BeginWriteAsync(ct);
        await TenantLock.TakeAsync(db, ct);
        if (await FindPendingAsync(db, id, ct) is not { } invitation)
            return InvitationErrors.NotFound;
        var role = await db.Roles.AsNoTracking().SingleAsync(role => role.Id == invitation.RoleId, ct);
        if (!tenant.Rights.Covers(role.RightsIn(catalogue)))
            return InvitationErrors.RoleAboveYours;
        var token = InvitationToken.New(db.TenantId);
        invitation.TokenHash = token.Hash;
        invitation.ExpiresAtUtc = db.Clock.GetUtcNow().UtcDateTime + Invitation.Life;
        invitation.InvitedById = db.Actor.UserId;
        db.Log(LoggedChange.Of("Changed", LogName, id, ("Link", "earlier link", "new link")));
        return await IssueAsync(db, write, invitation, token, ct);
    }

    public async Task<Result> WithdrawAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(IdentityPermissions.UserManage, ct);
        await using var write = await db.BeginWriteAsync(ct);
        await TenantLock.TakeAsync(db, ct);
        if (await FindPendingAsync(db, id, ct) is not { } invitation)
            return InvitationErrors.NotFound;
        invitation.WithdrawnAtUtc = db.Clock.GetUtcNow().UtcDateTime;
        db.Log(LoggedChange.Of("Deleted", LogName, id, ("Name", invitation.DisplayName, null), ("Email", invitation.Email, null)));
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    private async Task<IssuedInvitation> IssueAsync(ErpDbContext db, WriteTransaction write, Invitation invitation, InvitationToken token, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        Mail(invitation, token);
        return new(invitation.Id, invitation.DisplayName, invitation.Email, PathOf(token), invitation.ExpiresAtUtc);
    }

    private async Task<List<Error>> CheckAsync(ErpDbContext db, InvitationDraft draft, Role? role, CancellationToken ct)
    {
        var errors = new List<Error>();
        if (draft.Name.Length == 0)
            errors.Add(InvitationErrors.NameMissing);
        if (draft.Name.Length > AppUser.DisplayNameMaxLength)
            errors.Add(InvitationErrors.NameTooLong);
        if (role is null)
            errors.Add(InvitationErrors.RoleUnknown);
        else if (!tenant.Rights.Covers(role.RightsIn(catalogue)))
            errors.Add(InvitationErrors.RoleAboveYours);
        if (!EmailAddress.IsValid(draft.Email))
            errors.Add(InvitationErrors.EmailInvalid);
        else if (await EmailFaultAsync(db, draft, ct) is { } taken)
            errors.Add(taken);
        return errors;
    }

    private async Task<Error?> EmailFaultAsync(ErpDbContext db, InvitationDraft draft, CancellationToken ct)
    {
        var email = normalizer.NormalizeEmail(draft.Email);
        if (await Member.Of(db).AnyAsync(member => member.User.NormalizedEmail == email, ct))
            return InvitationErrors.WorksHere;
        var pending = await db.Invitations.Where(invitation => invitation.AcceptedAtUtc == null && invitation.WithdrawnAtUtc == null).Select(invitation => invitation.Email).ToListAsync(ct);
        return pending.Any(other => normalizer.NormalizeEmail(other) == email) ? InvitationErrors.InvitedAlready : null;
    }

    private static Task<Invitation?> FindPendingAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.Invitations.SingleOrDefaultAsync(invitation => invitation.Id == id && invitation.AcceptedAtUtc == null && invitation.WithdrawnAtUtc == null, ct);

    private static string PathOf(InvitationToken token) => $"/invitation/{token.Text}";

    // The link names the host of the settings, never the one that a request claims.
    private void Mail(Invitation invitation, InvitationToken token)
    {
        if (address.IsKnown)
            mail.Send(new(invitation.Email, $"{tenant.Actor.Name} invites you", $"Open this link within a day to join:\n\n{address.Of(PathOf(token))}\n\nIt works once."));
    }
}
