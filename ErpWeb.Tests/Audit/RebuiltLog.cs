using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Audit;

/// <summary>What somebody does who has the database and the source of this program, but not the key.</summary>
internal static class RebuiltLog
{
    private static readonly EditLogKey Guessed = EditLogKey.Parse(new('0', 64));

    /// <summary>Changes the entry and computes every hash from there to the head anew.</summary>
    public static async Task WriteAsync(AuditFixture audit, ErpDbContext db, long sequence, Action<EditLogEntry> change)
    {
        var entries = await db.EditLog.AsNoTracking().Where(entry => entry.Sequence >= sequence).OrderBy(entry => entry.Sequence).ToListAsync();
        change(entries[0]);
        var previous = entries[0].PreviousHash;
        foreach (var entry in entries)
        {
            entry.PreviousHash = previous;
            previous = entry.Hash = EditLogHash.Of(entry, Guessed);
            await audit.TamperAsync($"""update "EditLog" set "ActorName" = '{entry.ActorName}', "PreviousHash" = '{entry.PreviousHash}', "Hash" = '{entry.Hash}' where "Sequence" = {entry.Sequence}""");
        }
        await audit.TamperAsync($"""update "EditLogHeads" set "Hash" = '{previous}'""");
    }
}
