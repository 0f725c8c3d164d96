using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.Tokens;

/// <summary>Somebody who may have tokens, as a token says it.</summary>
/// <param name="Mark">See <see cref="AccessToken.Mark"/>.</param>
internal sealed record Bearer(string Username, string Mark, string Role);

internal static class BearerQueries
{
    /// <summary>The person in the context's tenant; null when he does not work there or nobody may.</summary>
    public static async Task<Bearer?> FindAsync(ErpDbContext db, Guid userId, CancellationToken ct)
    {
        var found = await (
            from membership in db.Memberships
            where membership.UserId == userId && membership.TenantId == db.TenantId && membership.DeactivatedAtUtc == null
            join user in db.Users on membership.UserId equals user.Id
            join role in db.Roles on new { membership.TenantId, membership.RoleId } equals new { role.TenantId, RoleId = role.Id }
            join tenant in db.Tenants on membership.TenantId equals tenant.Id
            where tenant.Status == TenantStatus.Active
            select new { user.UserName, user.SecurityStamp, Role = role.Name }).SingleOrDefaultAsync(ct);
        return found is null ? null : new(found.UserName ?? "", AccessToken.MarkOf(found.SecurityStamp ?? ""), found.Role);
    }

    /// <summary>Whether the session of this refresh token stood until the context's tenant was suspended.</summary>
    public static Task<bool> IsSuspendedAsync(ErpDbContext db, string refreshHash, CancellationToken ct)
    {
        var waiting =
            from token in db.RefreshTokens
            where token.Hash == refreshHash && token.UsedAtUtc == null
            join session in db.Sessions on new { token.TenantId, Id = token.SessionId } equals new { session.TenantId, session.Id }
            join tenant in db.Tenants on session.TenantId equals tenant.Id
            where (session.End == null || session.End == SessionEnd.Suspended) && tenant.Status == TenantStatus.Suspended
            select session.Id;
        return waiting.AnyAsync(ct);
    }
}
