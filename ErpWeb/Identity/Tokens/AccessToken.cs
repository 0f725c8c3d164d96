using System.Security.Cryptography;
using System.Text;

namespace ErpWeb.Identity.Tokens;

/// <summary>What an access token says. It names who asks; what he may do is read from the database at each request.</summary>
/// <param name="Username">The name the person signs in with.</param>
/// <param name="Role">The role's name when the token was made, for display only.</param>
/// <param name="SessionId">The session that must still be alive.</param>
/// <param name="Mark">Changes with the password, as the person's stamp does, without telling the stamp.</param>
public sealed record AccessToken(Guid UserId, string Username, Guid TenantId, string Role, Guid SessionId, string Mark, DateTimeOffset IssuedAt)
{
    /// <summary>How long a token is good for.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(15);

    public DateTimeOffset ExpiresAt => IssuedAt + Life;

    public static string MarkOf(string stamp) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stamp)))[..16];
}

/// <summary>A secret that signs access tokens.</summary>
/// <param name="Id">Named in the token, so that keys can be changed while old tokens are still good.</param>
public sealed record TokenKey(string Id, byte[] Secret);
