using System.Security.Claims;

namespace ErpWeb.Identity.Sessions;

/// <summary>What the session's cookie says. It is believed only as far as <see cref="SessionQueries"/> still finds it.</summary>
public static class SessionClaims
{
    public const string Tenant = "tenant";
    public const string Stamp = "stamp";

    public static Guid? UserId(this ClaimsPrincipal principal) => Read(principal, ClaimTypes.NameIdentifier);

    public static Guid? TenantId(this ClaimsPrincipal principal) => Read(principal, Tenant);

    private static Guid? Read(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
