using System.Security.Claims;

namespace ErpWeb.Identity.Sessions;

/// <summary>What the session's cookie says. It is believed only as far as <see cref="SessionQueries"/> still finds it.</summary>
public static class SessionClaims
{
    public const string Session = "session";
    public const string Tenant = "tenant";
    public const string Stamp = "stamp";

    /// <summary>Stands in the cookie of operators instead, who are in no tenant.</summary>
    public const string Operator = "operator";

    public static ClaimsPrincipal Principal(string scheme, Guid sessionId, Guid tenantId, Guid userId, string stamp) => new(new ClaimsIdentity(
        [
            new(Session, sessionId.ToString()),
            new(Tenant, tenantId.ToString()),
            new(ClaimTypes.NameIdentifier, userId.ToString()),
            new(Stamp, stamp),
        ], scheme));

    public static Guid? SessionId(this ClaimsPrincipal principal) => Read(principal, Session);

    public static Guid? UserId(this ClaimsPrincipal principal) => Read(principal, ClaimTypes.NameIdentifier);

    public static Guid? TenantId(this ClaimsPrincipal principal) => Read(principal, Tenant);

    private static Guid? Read(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
