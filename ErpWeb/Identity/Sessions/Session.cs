using System.Security.Claims;
using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Identity.Sessions;

/// <summary>One person at work in one tenant, as the database has it now.</summary>
/// <param name="Stamp">Changes with the password and whatever else must end all sessions of the person.</param>
public sealed record Session(Guid UserId, Guid TenantId, string DisplayName, string Stamp, string RoleName, Rights Rights)
{
    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, UserId.ToString()),
            new(SessionClaims.Tenant, TenantId.ToString()),
            new(ClaimTypes.Name, DisplayName),
            new(ClaimTypes.Role, RoleName),
            new(SessionClaims.Stamp, Stamp),
        ], scheme));
}
