using System.Security.Claims;

namespace ErpWeb.Platform.Operators;

/// <summary>The operators' own cookies, which no page of a business reads.</summary>
internal static class OperatorSchemes
{
    /// <summary>An operator at work; also the name of the policy that pages below /operator ask for.</summary>
    public const string Operator = "operator";

    /// <summary>An operator whose one-time password was right and who has yet to set up password and authenticator.</summary>
    public const string SetUp = "operator-set-up";

    public const string Path = "/operator";

    public const string KeyClaim = "key";
    public const string StampClaim = "stamp";

    public static Guid? OperatorId(this ClaimsPrincipal principal) =>
        principal.HasClaim(claim => claim.Type == Operator) && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
