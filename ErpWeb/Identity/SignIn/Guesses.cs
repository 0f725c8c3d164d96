using System.Security.Cryptography;
using System.Text;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.SignIn;

/// <summary>
/// Counts guesses in the database, before they are looked at: of two hundred that arrive together only as many are looked
/// at as are allowed, on however many nodes.
/// </summary>
public sealed class Guesses(ErpDbContextPool pool, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Takes one of the guesses that are allowed within a time.</summary>
    /// <param name="what">What is guessed, and from where.</param>
    /// <returns>Which guess it is, from 1; 0 when no more are allowed until the time is over.</returns>
    public async Task<int> TakeAsync(string what, int allowed, TimeSpan within, CancellationToken ct = default)
    {
        var key = KeyOf(what);
        await using var db = await pool.RentAsync(ct);
        await using var write = await db.BeginWriteAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var counts = db.GuessCounts.Where(count => count.Key == key);
        var taken = await counts.Where(count => count.EndsAtUtc > now && count.Count < allowed)
            .ExecuteUpdateAsync(set => set.SetProperty(count => count.Count, count => count.Count + 1), ct);
        if (taken == 0)
            taken = await counts.Where(count => count.EndsAtUtc <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(count => count.Count, 1).SetProperty(count => count.EndsAtUtc, now + within), ct);
        if (taken == 0 && await counts.AnyAsync(ct))
            return 0;
        if (taken == 0 && !await AddAsync(db, new() { Key = key, Count = 1, EndsAtUtc = now + within }, ct))
        {
            // Somebody else was the first at this very moment.
            await write.DisposeAsync();
            return await TakeAsync(what, allowed, within, ct);
        }
        var guess = await counts.Select(count => count.Count).SingleAsync(ct);
        await write.CommitAsync(ct);
        return guess;
    }

    /// <summary>Forgets the guesses: the right one was among them.</summary>
    public async Task ForgetAsync(string what, CancellationToken ct = default)
    {
        var key = KeyOf(what);
        var old = clock.GetUtcNow().UtcDateTime - Kept;
        await using var db = await pool.RentAsync(ct);
        using var turn = await db.EnterWriteQueueAsync(ct);
        await db.GuessCounts.Where(count => count.Key == key || count.EndsAtUtc < old).ExecuteDeleteAsync(ct);
    }

    private static async Task<bool> AddAsync(Shared.Data.ErpDbContext db, GuessCount first, CancellationToken ct)
    {
        db.GuessCounts.Add(first);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return false;
        }
    }

    private static string KeyOf(string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)));
}
