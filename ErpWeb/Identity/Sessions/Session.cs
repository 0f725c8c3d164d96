using System.Security.Claims;
using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Identity.Sessions;

/// <summary>One person at work in one tenant, as the database has it now.</summary>
/// <param name="Stamp">Changes with the password and whatever else must end all sessions of the person.</param>
public sealed record Session(
    Guid Id,
    Guid UserId,
    Guid TenantId,
    string DisplayName,
    string Stamp,
    Guid RoleId,
    string RoleName,
    Rights Rights,
    bool MustChangePassword,
    bool IsRemembered,
    DateTime LastSeenAtUtc,
    DateTime ProvedAtUtc)
{
    /// <summary>When the owner's leave ends, by which this person is here who is no member; null for members.</summary>
    public DateTime? SupportUntilUtc { get; init; }

    public ClaimsPrincipal ToPrincipal(string scheme) => SessionClaims.Principal(scheme, Id, TenantId, UserId, Stamp);
}

/// <summary>What became of a session: still good, or why not. Both are null for one that never was.</summary>
public sealed record SessionState(Session? Session, SessionEnd? End)
{
    /// <summary>Nothing is wrong with the person, only with the business: he may go to another one.</summary>
    public bool MayChoose { get; init; }
}
