namespace ErpWeb.Shared.Data.EditLog;

/// <summary>Writes into a tenant's edit log what is no change of a row of its own: a visit, a suspension.</summary>
public static class EditLogNotes
{
    /// <summary>Adds the entry to the context; the caller saves it inside the transaction that it has begun.</summary>
    public static async Task AddAsync(ErpDbContext db, LoggedChange note, CancellationToken ct)
    {
        var entries = await EditLogChain.TakeAsync(db, [note], ct);
        db.EditLog.AddRange(entries);
        await EditLogChain.CloseAsync(db, entries, isOfMasters: false, ct);
    }
}
