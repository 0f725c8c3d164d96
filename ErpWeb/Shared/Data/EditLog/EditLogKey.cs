using System.Security.Cryptography;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Shared.Data.EditLog;

/// <summary>
/// The secret that the edit log is hashed with. It lies outside the database: whoever can write there, but has no key,
/// cannot make a chain that fits.
/// </summary>
public sealed class EditLogKey
{
    private const int Length = 32;
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Kept ready for each thread: making one costs as much as hashing a row.
    private readonly ThreadLocal<IncrementalHash> _hash;

    private EditLogKey(byte[] key) => _hash = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));

    /// <summary>Names the key without telling it.</summary>
    public string Fingerprint => Convert.ToHexStringLower(HashOf("fingerprint"u8));

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <exception cref="SetupException">The text is no such key.</exception>
    public static EditLogKey Parse(string text)
    {
        try
        {
            if (Convert.FromHexString(text.Trim()) is { Length: Length } key)
                return new(key);
        }
        catch (FormatException)
        {
            // Answered below.
        }
        throw new SetupException($"The key of the edit log (Database:EditLogKey, or the file edit-log.key) is {2 * Length} hexadecimal digits.");
    }

    /// <summary>Reads the key of a file that only its owner may read; makes it when there is none.</summary>
    public static string ReadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        // Of two processes that start at once, one finds the other's file, and perhaps not yet written.
        SpinWait.SpinUntil(() => new FileInfo(path).Length >= 2 * Length, TimeSpan.FromSeconds(2));
        return File.ReadAllText(path).Trim();
    }

    /// <summary>The keyed hash of the content (HMAC-SHA256).</summary>
    public byte[] HashOf(ReadOnlySpan<byte> content)
    {
        var hash = _hash.Value!;
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    // Making a file that must not be there yet is the one thing that only one of two processes can do; a move may overwrite.
    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OnlyOwner;
        try
        {
            using var file = new StreamWriter(path, options);
            file.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length)));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first; its key is read.
        }
    }
}
