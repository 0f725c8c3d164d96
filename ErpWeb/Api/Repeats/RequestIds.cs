using System.Security.Cryptography;
using System.Text;
using ErpWeb.Shared.Data;

namespace ErpWeb.Api.Repeats;

/// <summary>
/// The id of what this request makes. Under an Idempotency-Key it follows from tenant, key and body, so a repeat makes the
/// same row again and finds it there, even if the process died between the first and its answer.
/// </summary>
public sealed class RequestIds
{
    private Guid? _derived;

    /// <summary>Whether the caller may repeat this request.</summary>
    public bool IsRepeatable => _derived is not null;

    public Guid Next() => _derived ?? Ids.New();

    internal void Derive(Guid tenantId, string key, string requestHash)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId:N} {key} {requestHash}"));
        // Version 8 of RFC 9562: bits of the application's own choosing.
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        _derived = new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
