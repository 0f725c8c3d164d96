using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>A document's id comes from the device. Of a colleague's document it is refused in words to a person who may not see that document, as one that is not there.</summary>
public static class TakenIds
{
    private static readonly Error Taken = new("document.id_taken", "This cannot be posted under its id. Begin a new document.");

    /// <summary>Called when the person's own documents do not have it. Costs nothing for people who see all.</summary>
    public static async Task<Error?> RefuseAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.OwnRecordsOf is not null && await db.EditLog.AnyAsync(entry => entry.EntityId == id, ct) ? Taken : null;
}
