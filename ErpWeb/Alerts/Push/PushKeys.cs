using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts.Push;

/// <summary>The key by which push services know this installation (RFC 8292): made once, kept in the database under the keys of the application.</summary>
public sealed class PushKeys(ErpDbContextPool pool, IDataProtectionProvider protection, TimeProvider clock) : IDisposable
{
    private const int OnlyId = 1;

    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private readonly IDataProtector _protector = protection.CreateProtector("push");
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ECDsa? _key;

    /// <summary>The public key as browsers take it: an uncompressed point in base64url.</summary>
    public async Task<string> PublicKeyAsync(CancellationToken ct) => Base64Url.EncodeToString(PushMessage.PointOf((await KeyAsync(ct)).ExportParameters(false)));

    /// <summary>The header that tells a push service who sends.</summary>
    public async Task<string> AuthorizationAsync(Uri endpoint, string contact, CancellationToken ct)
    {
        var claims = new { aud = endpoint.GetLeftPart(UriPartial.Authority), exp = clock.GetUtcNow().Add(Life).ToUnixTimeSeconds(), sub = contact };
        var signed = $"{Part(new { typ = "JWT", alg = "ES256" })}.{Part(claims)}";
        var signature = (await KeyAsync(ct)).SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);
        return $"vapid t={signed}.{Base64Url.EncodeToString(signature)}, k={await PublicKeyAsync(ct)}";
    }

    public void Dispose()
    {
        _turn.Dispose();
        _key?.Dispose();
    }

    private static string Part<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private async Task<ECDsa> KeyAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return _key ??= await ReadAsync(ct) ?? await MakeAsync(ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ECDsa?> ReadAsync(CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        if (await db.PushKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Id == OnlyId, ct) is not { } stored)
            return null;
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(_protector.Unprotect(stored.PrivateKey)), out _);
        return key;
    }

    private async Task<ECDsa> MakeAsync(CancellationToken ct)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await using var db = await pool.RentAsync(ct);
        db.PushKeys.Add(new()
        {
            Id = OnlyId,
            PublicKey = Base64Url.EncodeToString(PushMessage.PointOf(key.ExportParameters(false))),
            PrivateKey = _protector.Protect(Convert.ToBase64String(key.ExportPkcs8PrivateKey())),
        });
        try
        {
            await db.SaveChangesAsync(ct);
            return key;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Another node was quicker.
            key.Dispose();
            return await ReadAsync(ct) ?? throw new InvalidOperationException("The key of push messages could neither be made nor read.");
        }
    }
}
