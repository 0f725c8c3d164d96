using System.Security.Cryptography;
using System.Text;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.TwoFactor;

/// <summary>Ten codes on paper; only their hashes are kept, and a use takes its row away.</summary>
public sealed class RecoveryCodes(ErpDbContextPool pool)
{
    private const int Count = 10;
    private const int Length = 12;
    // Without letters and digits that look alike; 12 of 30 are 58 bits.
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /// <summary>Makes new codes instead of the old ones; they are shown this once.</summary>
    public async Task<string[]> RenewAsync(Guid userId, CancellationToken ct = default)
    {
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length))];
        await using var db = await pool.RentAsync(ct);
        await using var write = await db.BeginWriteAsync(ct);
        await db.RecoveryCodes.Where(code => code.UserId == userId).ExecuteDeleteAsync(ct);
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { UserId = userId, Hash = HashOf(userId, code) }));
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return [.. codes.Select(code => $"{code[..4]}-{code[4..8]}-{code[8..]}")];
    }

    public async Task<int> LeftAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        return await db.RecoveryCodes.CountAsync(code => code.UserId == userId, ct);
    }

    /// <summary>Uses up a code; false when it is none.</summary>
    public async Task<bool> TakeAsync(Guid userId, string typed, CancellationToken ct = default)
    {
        var hash = HashOf(userId, typed);
        await using var db = await pool.RentAsync(ct);
        using var turn = await db.EnterWriteQueueAsync(ct);
        return await db.RecoveryCodes.Where(code => code.UserId == userId && code.Hash == hash).ExecuteDeleteAsync(ct) == 1;
    }

    public async Task RemoveAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        using var turn = await db.EnterWriteQueueAsync(ct);
        await db.RecoveryCodes.Where(code => code.UserId == userId).ExecuteDeleteAsync(ct);
    }

    // A code is random, so a plain hash cannot be reversed by trying words; the person's id makes it his own.
    private static string HashOf(Guid userId, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{userId:N} {string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit))}")));
}
