using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ErpWeb.Identity.TwoFactor;

/// <summary>Time-based one-time passwords (RFC 6238): HMAC-SHA1, 30 seconds, six digits, which every authenticator app can do.</summary>
public static class Totp
{
    public const int KeyLength = 20;

    private const int StepSeconds = 30;
    private const int Window = 1;
    private const string Base32Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code of a key in a time step.</summary>
    public static string CodeOf(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var truncated = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & int.MaxValue;
        return (truncated % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The time step whose code this is: the one of now, or one beside it for a clock that is not exact; null for none.</summary>
    public static long? Match(ReadOnlySpan<byte> key, string code, DateTimeOffset now)
    {
        long? matched = null;
        for (var step = StepAt(now) - Window; step <= StepAt(now) + Window; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeOf(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
                matched = step;
        }
        return matched;
    }

    /// <summary>The key as it is typed into an app: RFC 4648, without padding.</summary>
    public static string Base32(ReadOnlySpan<byte> key)
    {
        var text = new char[(key.Length * 8 + 4) / 5];
        for (var index = 0; index < text.Length; index++)
        {
            var bit = index * 5;
            var pair = key[bit / 8] << 8 | (bit / 8 + 1 < key.Length ? key[bit / 8 + 1] : 0);
            text[index] = Base32Alphabet[pair >> (11 - bit % 8) & 31];
        }
        return new(text);
    }

    /// <summary>What the QR code of a new key says.</summary>
    public static string Link(ReadOnlySpan<byte> key, string account) =>
        $"otpauth://totp/ErpWeb:{Uri.EscapeDataString(account)}?secret={Base32(key)}&issuer=ErpWeb";
}
