using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

/// <summary>Tells whether a tenant's masters have changed, so that what was read of them may be remembered.</summary>
public static class Masters
{
    /// <summary>
    /// A value that any committed change of any master replaces, on every node. It is a hash of the change, so a change
    /// that was rolled back never shares its value with another.
    /// </summary>
    public static async Task<string> VersionAsync(ErpDbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return await Dialect.Of(db).MastersHashAsync(db, ct);
    }
}
