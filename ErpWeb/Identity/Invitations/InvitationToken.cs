using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ErpWeb.Identity.Invitations;

/// <summary>The secret in an invitation's link: which tenant, and 192 random bits. The tenant is part of it so that it is looked for nowhere else.</summary>
internal sealed record InvitationToken(Guid TenantId, string Text)
{
    private const int TenantBytes = 16;
    private const int RandomBytes = 24;

    /// <summary>What is stored instead of the token.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    public static InvitationToken New(Guid tenantId) =>
        new(tenantId, Base64Url.EncodeToString([.. tenantId.ToByteArray(), .. RandomNumberGenerator.GetBytes(RandomBytes)]));

    /// <summary>Null for text that no link of ours holds.</summary>
    public static InvitationToken? Read(string? text)
    {
        Span<byte> bytes = stackalloc byte[TenantBytes + RandomBytes];
        return text is not null && Base64Url.IsValid(text, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(text, bytes, out _)
            ? new(new Guid(bytes[..TenantBytes]), text)
            : null;
    }
}
