using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ErpWeb.Identity.Tokens;

/// <summary>
/// A secret given to a program: a word for its kind, 256 random bits, the tenant whose row knows it, and for some kinds a
/// note. Only the hash is kept; at 256 bits it needs no slow hashing. Pure.
/// </summary>
/// <param name="Note">What only the holder carries; the hash covers it, so he cannot change it.</param>
public sealed record TenantSecret(Guid TenantId, string Note, string Text)
{
    public const string RefreshToken = "erpr_";
    public const string ApiKey = "erpk_";

    private const int KindLength = 5;
    private const int SecretLength = 43;
    private const int TenantLength = 22;
    private const int NoteStart = KindLength + SecretLength + TenantLength;
    private const int NoteMaxLength = 32;
    private const int ShownLength = 12;

    /// <summary>What the database keeps.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    /// <summary>Enough for people to tell their keys apart, and too little to guess the rest.</summary>
    public string Beginning => Text[..ShownLength];

    /// <param name="note">Letters and digits, at most 32.</param>
    public static TenantSecret New(string kind, Guid tenantId, string note = "") =>
        new(tenantId, note, $"{kind}{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}{Base64Url.EncodeToString(tenantId.ToByteArray())}{note}");

    /// <summary>The secret in the text; null when it cannot be one of this kind.</summary>
    public static TenantSecret? Read(string kind, string? text)
    {
        if (text is not { Length: >= NoteStart and <= NoteStart + NoteMaxLength } || !text.StartsWith(kind, StringComparison.Ordinal) || !text.All(IsLetter))
            return null;
        var tenant = text[(KindLength + SecretLength)..NoteStart];
        return Base64Url.IsValid(tenant) && Base64Url.DecodeFromChars(tenant) is { Length: 16 } bytes ? new(new Guid(bytes), text[NoteStart..], text) : null;
    }

    private static bool IsLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
