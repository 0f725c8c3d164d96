using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data.EditLog;

/// <summary>What <see cref="EditLogVerifier"/> found.</summary>
/// <param name="Entries">Entries that fit, from the first on.</param>
/// <param name="Fault">The first place where the chain does not fit; null when it is whole.</param>
public sealed record EditLogVerdict(long Entries, EditLogFault? Fault)
{
    public bool IsIntact => Fault is null;
}

/// <param name="Sequence">The place in the chain, counted from one.</param>
/// <param name="Reason">What is wrong there, in words for an auditor.</param>
public sealed record EditLogFault(long Sequence, string Reason);

/// <summary>
/// Computes the chain of the context's tenant again. It finds changed, missing, added and exchanged entries, and entries
/// cut off the end, which the head still counts. Postings may go on meanwhile: it reads up to the head it saw first.
/// </summary>
public static class EditLogVerifier
{
    /// <param name="seen">Is shown each entry that fits.</param>
    public static async Task<EditLogVerdict> VerifyAsync(ErpDbContext db, CancellationToken ct = default, Action<EditLogEntry>? seen = null)
    {
        var head = await db.Set<EditLogHead>().AsNoTracking().SingleOrDefaultAsync(ct);
        if (head is null)
            return await db.EditLog.AnyAsync(ct) ? new(0, new(1, "The head of the chain is missing.")) : new(0, null);

        var key = db.EditLogKey;
        var (sequence, hash) = (0L, EditLogHash.Start);
        var entries = db.EditLog.AsNoTracking().Where(entry => entry.Sequence <= head.Sequence).OrderBy(entry => entry.Sequence).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(ct))
        {
            if (FaultOf(entry, sequence + 1, hash, key) is { } reason)
                return new(sequence, new(sequence + 1, reason));
            (sequence, hash) = (entry.Sequence, entry.Hash);
            seen?.Invoke(entry);
        }
        if (sequence < head.Sequence)
            return new(sequence, new(sequence + 1, $"The last {head.Sequence - sequence} entries are missing."));
        return hash == head.Hash ? new(sequence, null) : new(sequence, new(sequence, "The last entry is not the one the head names."));
    }

    private static string? FaultOf(EditLogEntry entry, long sequence, string previousHash, EditLogKey key) =>
        entry.Sequence != sequence ? "An entry is missing." :
        entry.PreviousHash != previousHash ? "The entry does not follow the one before it." :
        entry.Hash != EditLogHash.Of(entry, key) ? "The entry was changed after it was written." :
        null;
}
