using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ErpWeb.Identity.Tokens;

/// <summary>
/// The keys of access tokens, each derived from a key of the application's key ring: they lie in the database where every
/// node finds them, are replaced when the ring replaces its own, and die when a ring key is revoked.
/// </summary>
public sealed class TokenKeys(IDataProtectionProvider protection, IKeyManager ring, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(5);
    private static readonly byte[] Purpose = Encoding.UTF8.GetBytes("ErpWeb access token, HMAC-SHA256");

    private readonly Lock _gate = new();
    private Snapshot _snapshot = new([], DateTimeOffset.MinValue);

    /// <summary>The key to sign with.</summary>
    public TokenKey Current => Load(Kept).Keys[0];

    /// <summary>The token that the text stands for, if it is good now. A key made by another node a moment ago is found too.</summary>
    public AccessToken? Read(string text)
    {
        var keys = Load(Kept).Keys;
        if (AccessTokenText.NamesAnotherKey(text, keys))
            keys = Load(ShortestWait).Keys;
        return AccessTokenText.Read(text, keys, clock.GetUtcNow());
    }

    private Snapshot Load(TimeSpan notOlderThan)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now - _snapshot.At >= notOlderThan || now < _snapshot.At)
                _snapshot = new(ReadRing(now), now);
            return _snapshot;
        }
    }

    private List<TokenKey> ReadRing(DateTimeOffset now)
    {
        // Whoever protects something makes the ring look for a key in force, and make one where there is none.
        protection.CreateProtector("token-keys").Protect([0]);
        return
        [
            .. ring.GetAllKeys()
                .Where(key => !key.IsRevoked)
                .OrderByDescending(key => key.ActivationDate <= now && now < key.ExpirationDate)
                .ThenByDescending(key => key.ActivationDate)
                .ThenBy(key => key.KeyId)
                .Select(key => new TokenKey(key.KeyId.ToString("N"), Derive(key))),
        ];
    }

    private static byte[] Derive(IKey key)
    {
        var master = key.Descriptor.ExportToXml().SerializedDescriptorElement.Descendants("masterKey").Single().Value.Trim();
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(master), 32, info: Purpose);
    }

    private sealed record Snapshot(IReadOnlyList<TokenKey> Keys, DateTimeOffset At);
}
