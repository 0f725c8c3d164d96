using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data.EditLog;

/// <summary>
/// Appends to a tenant's chain. The head row is updated first, which locks it until the commit, so entries are strictly
/// in order; it is the last lock an operation takes, so two operations never wait for each other in a ring.
/// </summary>
internal static class EditLogChain
{
    /// <summary>Adds the entries to the context's tracked rows; the caller saves them in its transaction.</summary>
    public static async Task AppendAsync(ErpDbContext db, IReadOnlyList<LoggedChange> changes, CancellationToken ct)
    {
        var entries = await TakeAsync(db, changes, ct);
        db.EditLog.AddRange(entries);
        await CloseAsync(db, entries, isOfMasters: true, ct);
    }

    /// <summary>Takes the next places in the chain and makes the entries, hashed and ready to be written.</summary>
    public static async Task<IReadOnlyList<EditLogEntry>> TakeAsync(ErpDbContext db, IReadOnlyList<LoggedChange> changes, CancellationToken ct)
    {
        var (last, hash) = await Dialect.Of(db).AdvanceEditLogAsync(db, changes.Count, EditLogHash.Start, ct);
        var sequence = last - changes.Count;
        var now = WholeMicroseconds(db.Clock.GetUtcNow().UtcDateTime);
        var key = db.EditLogKey;
        var entries = new List<EditLogEntry>(changes.Count);
        foreach (var change in changes)
        {
            var entry = new EditLogEntry
            {
                TenantId = db.TenantId,
                Id = Ids.New(),
                Sequence = ++sequence,
                AtUtc = now,
                ActorId = db.Actor.UserId,
                ActorName = db.Actor.Name,
                Origin = db.Actor.Origin,
                Action = change.Action,
                EntityType = change.EntityType,
                EntityId = change.EntityId,
                Changes = change.Changes,
                PreviousHash = hash,
                Hash = "",
            };
            entry.Hash = hash = EditLogHash.Of(entry, key);
            entries.Add(entry);
        }
        return entries;
    }

    /// <summary>Writes the new end of the chain into its head.</summary>
    public static Task CloseAsync(ErpDbContext db, IReadOnlyList<EditLogEntry> entries, bool isOfMasters, CancellationToken ct) =>
        Dialect.Of(db).SetEditLogHashAsync(db, entries[^1].Hash, isOfMasters, ct);

    // Engines keep microseconds: a finer time would not hash the same when read back.
    private static DateTime WholeMicroseconds(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
}
