using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ErpWeb.Shared.Data;

internal static class RowVersions
{
    /// <summary>Counts the edits of each changed row; the old count is what the UPDATE looks for.</summary>
    public static void Advance(ChangeTracker tracker)
    {
        foreach (var row in tracker.Entries<IVersioned>().Where(row => row.State is EntityState.Modified))
            row.Entity.Version = row.OriginalValues.GetValue<int>(nameof(IVersioned.Version)) + 1;
    }
}
