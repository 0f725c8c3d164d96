using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ErpWeb.Identity.Tokens;

/// <summary>
/// Access tokens as text: JSON Web Tokens (RFC 7519) signed with HMAC-SHA256. Nothing in a token chooses how it is
/// checked: the header must be the very text that we write, so there is no algorithm to confuse. Pure.
/// </summary>
public static class AccessTokenText
{
    public const string Issuer = "erpweb";
    public const string Audience = "erpweb-api";

    private const int MaxLength = 2048;

    /// <summary>Header, claims and signature.</summary>
    public static string Write(AccessToken token, TokenKey key)
    {
        var claims = new Claims
        {
            Iss = Issuer,
            Aud = Audience,
            Iat = token.IssuedAt.ToUnixTimeSeconds(),
            Nbf = token.IssuedAt.ToUnixTimeSeconds(),
            Exp = token.ExpiresAt.ToUnixTimeSeconds(),
            Sid = token.SessionId,
            Mark = token.Mark,
            UserId = token.UserId,
            Username = token.Username,
            TenantId = token.TenantId,
            Role = token.Role,
        };
        var signed = $"{Header(key)}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, JsonSerializerOptions.Web))}";
        return $"{signed}.{Signature(signed, key)}";
    }

    /// <summary>The token, if one of the keys signed it and it is good at this moment; otherwise null, without a reason.</summary>
    public static AccessToken? Read(string text, IEnumerable<TokenKey> keys, DateTimeOffset now)
    {
        if (text.Length > MaxLength || text.Split('.') is not [var header, var claims, var signature])
            return null;
        if (keys.FirstOrDefault(key => Header(key) == header) is not { } signer)
            return null;
        // As text and not as bytes: the last letter of base64 has bits that mean nothing and could be changed freely.
        var expected = Signature($"{header}.{claims}", signer);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(signature))
            ? ReadClaims(claims, now)
            : null;
    }

    /// <summary>Whether the token names a key that is none of these, so that a look for new keys is worthwhile.</summary>
    public static bool NamesAnotherKey(string text, IEnumerable<TokenKey> keys) =>
        text.Length <= MaxLength && text.Split('.') is [var header, _, _] && keys.All(key => Header(key) != header);

    private static AccessToken? ReadClaims(string text, DateTimeOffset now)
    {
        try
        {
            var claims = JsonSerializer.Deserialize<Claims>(Base64Url.DecodeFromChars(text), JsonSerializerOptions.Web)!;
            var isOurs = claims is { Iss: Issuer, Aud: Audience } && claims.Exp - claims.Iat == (long)AccessToken.Life.TotalSeconds;
            var seconds = now.ToUnixTimeSeconds();
            return isOurs && claims.Nbf <= seconds && seconds < claims.Exp
                ? new(claims.UserId, claims.Username, claims.TenantId, claims.Role, claims.Sid, claims.Mark, DateTimeOffset.FromUnixTimeSeconds(claims.Iat))
                : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string Header(TokenKey key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"alg":"HS256","typ":"at+jwt","kid":"{{key.Id}}"}"""));

    private static string Signature(string signed, TokenKey key) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret, Encoding.ASCII.GetBytes(signed)));

    private sealed record Claims
    {
        public required string Iss { get; init; }
        public required string Aud { get; init; }
        public required long Iat { get; init; }
        public required long Nbf { get; init; }
        public required long Exp { get; init; }
        public required Guid Sid { get; init; }
        public required string Mark { get; init; }
        public required Guid UserId { get; init; }
        public required string Username { get; init; }
        public required Guid TenantId { get; init; }
        public required string Role { get; init; }
    }
}
