using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ErpWeb.Shared.Kernel;

/// <summary>The six digits that an authenticator on a phone shows, new every thirty seconds.</summary>
/// <remarks>RFC 6238 with HMAC-SHA-1, which is what all authenticators speak.</remarks>
public static class TimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyBytes = 20;
    private const int SecondsPerStep = 30;

    /// <summary>A new secret.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The step that a moment lies in; the code changes with it.</summary>
    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / SecondsPerStep;

    /// <summary>The code of a step, "004251".</summary>
    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, one step early or late allowed for clocks that differ; null when it is none.</summary>
    /// <param name="typed">As typed: spaces are left out.</param>
    public static long? StepOf(byte[] key, string typed, DateTimeOffset now)
    {
        var code = Encoding.UTF8.GetBytes(typed.Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        // All three are compared in any case, so that the time says nothing.
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(key, step)), code))
                found = step;
        return found;
    }

    /// <summary>The address that an authenticator reads from a QR code.</summary>
    /// <param name="issuer">Whose sign-in it is: "ErpWeb".</param>
    /// <param name="account">The person's e-mail address.</param>
    public static string LinkOf(byte[] key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32(key)}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The secret as letters and digits, for typing.</summary>
    public static string Base32(byte[] bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        int bits = 0, held = 0;
        foreach (var value in bytes)
        {
            (bits, held) = (bits << 8 | value, held + 8);
            for (; held >= 5; held -= 5)
                text.Append(Alphabet[bits >> (held - 5) & 31]);
            bits &= (1 << held) - 1;
        }
        return (held > 0 ? text.Append(Alphabet[bits << (5 - held) & 31]) : text).ToString();
    }
}
