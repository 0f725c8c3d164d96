using System.Security.Cryptography;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Files;

/// <summary>
/// Bytes of attached files, in a folder of each tenant outside the web root, named by their hash: the same file is kept
/// once, and nothing that a person typed becomes part of a path.
/// </summary>
public sealed class FileStore(DatabaseOptions options)
{
    /// <summary>Keeps the bytes and returns their hash.</summary>
    public async Task<string> KeepAsync(Guid tenantId, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var path = PathOf(tenantId, hash);
        if (File.Exists(path))
            return hash;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written beside and moved: whoever reads meanwhile never finds half a file.
        var draft = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(draft, bytes, ct);
        File.Move(draft, path, overwrite: true);
        return hash;
    }

    /// <summary>The bytes; null when the folder has lost them.</summary>
    public Stream? Open(Guid tenantId, string hash)
    {
        var path = PathOf(tenantId, hash);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true) : null;
    }

    private string PathOf(Guid tenantId, string hash)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("This is not a hash.", nameof(hash));
        return Path.Combine(options.FilesFolder, tenantId.ToString("N"), hash[..2], hash);
    }
}
