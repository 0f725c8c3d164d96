using ErpWeb.Identity.Roles;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Invitations;

/// <summary>Finds the invitation that a link still stands for.</summary>
public sealed class InvitationReader(ILookupNormalizer normalizer, TimeProvider clock)
{
    internal sealed record Valid(Invitation Invitation, Role Role, string BusinessName);

    // Whoever sent it must still work here, or a person could leave a door open behind him.
    internal async Task<Valid?> FindAsync(ErpDbContext db, InvitationToken token, CancellationToken ct)
    {
        var (hash, now) = (token.Hash, clock.GetUtcNow().UtcDateTime);
        var found =
            from invitation in db.Invitations
            where invitation.TokenHash == hash && invitation.AcceptedAtUtc == null && invitation.WithdrawnAtUtc == null && invitation.ExpiresAtUtc > now
            join role in db.Roles on new { invitation.TenantId, invitation.RoleId } equals new { role.TenantId, RoleId = role.Id }
            join tenant in db.Tenants on invitation.TenantId equals tenant.Id
            where tenant.Status == TenantStatus.Active
            where db.Memberships.Any(inviter => inviter.TenantId == invitation.TenantId && inviter.UserId == invitation.InvitedById && inviter.DeactivatedAtUtc == null)
            select new Valid(invitation, role, tenant.Name);
        return await found.SingleOrDefaultAsync(ct);
    }

    /// <summary>The sign-in that an address has already.</summary>
    internal Task<AppUser?> FindSignInAsync(ErpDbContext db, string email, CancellationToken ct)
    {
        var normalized = normalizer.NormalizeEmail(email);
        return db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, ct);
    }
}
