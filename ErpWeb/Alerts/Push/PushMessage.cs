using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ErpWeb.Alerts.Push;

/// <summary>Encrypts what a push service passes on, so that only the browser reads it: RFC 8291 with the aes128gcm coding of RFC 8188.</summary>
public static class PushMessage
{
    private const int RecordSize = 4096;
    private const int TagSize = 16;
    private const int PointSize = 65;

    /// <summary>The most that fits into one record, which every push service takes.</summary>
    public const int MostBytes = 3000;

    /// <param name="browserKey">The browser's public key: an uncompressed point on P-256, 65 bytes.</param>
    /// <param name="secret">What the browser shares with us, 16 bytes.</param>
    public static byte[] Encrypt(ReadOnlySpan<byte> text, byte[] browserKey, byte[] secret)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(text, browserKey, secret, own, RandomNumberGenerator.GetBytes(16));
    }

    /// <exception cref="ArgumentException">The text is too long, or the key is no point of the curve.</exception>
    internal static byte[] Encrypt(ReadOnlySpan<byte> text, byte[] browserKey, byte[] secret, ECDiffieHellman own, byte[] salt)
    {
        if (text.Length > MostBytes || browserKey.Length != PointSize)
            throw new ArgumentException("Too long a text, or no key of a browser.");
        using var browser = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = browserKey[1..33], Y = browserKey[33..65] } });
        var ownKey = PointOf(own.ExportParameters(false));
        var shared = HKDF.Extract(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(browser.PublicKey), secret);
        var material = HKDF.Expand(HashAlgorithmName.SHA256, shared, 32, [.. "WebPush: info\0"u8, .. browserKey, .. ownKey]);
        var random = HKDF.Extract(HashAlgorithmName.SHA256, material, salt);
        var key = HKDF.Expand(HashAlgorithmName.SHA256, random, 16, [.. "Content-Encoding: aes128gcm\0"u8]);
        var nonce = HKDF.Expand(HashAlgorithmName.SHA256, random, 12, [.. "Content-Encoding: nonce\0"u8]);

        byte[] padded = [.. text, 2];
        var coded = new byte[padded.Length];
        var tag = new byte[TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, padded, coded, tag);
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(size, RecordSize);
        return [.. salt, .. size, PointSize, .. ownKey, .. coded, .. tag];
    }

    internal static byte[] PointOf(ECParameters key) => [4, .. key.Q.X!, .. key.Q.Y!];
}
