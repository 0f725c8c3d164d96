using System.Buffers.Text;
using System.Security.Cryptography;

namespace ErpWeb.Credit.Links;

/// <summary>The secret in a customer's link: whose business it is, then 24 random bytes. Pure but for the randomness.</summary>
public static class LinkToken
{
    private const int Length = 40;

    public static string New(Guid tenantId)
    {
        var bytes = new byte[Length];
        tenantId.TryWriteBytes(bytes);
        RandomNumberGenerator.Fill(bytes.AsSpan(16));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token)));

    /// <summary>The business that the token names; null for what was never a token.</summary>
    public static Guid? TenantOf(string token)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return token.Length is > 50 and < 60 && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var written) && written == Length ? new Guid(bytes[..16]) : null;
    }
}
