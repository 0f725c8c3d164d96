using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data.Walls;

/// <summary>Stamps the tenant on new rows and refuses to write another tenant's. The query filter guards reads only.</summary>
internal static class TenantWriteGuard
{
    public static void Check(ErpDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<ITenantOwned>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (entry.State is EntityState.Added)
                Claim(db, entry.Entity);
            else if (entry.Entity.TenantId != db.TenantId || entry.Property(row => row.TenantId).OriginalValue != db.TenantId || db.TenantId == Guid.Empty)
                throw Foreign(entry.Entity);
        }
    }

    /// <summary>Makes a new row the tenant's, or refuses it when it already claims to be another's.</summary>
    /// <exception cref="InvalidOperationException">No tenant is bound, or the row belongs to another one.</exception>
    public static void Claim(ErpDbContext db, ITenantOwned row)
    {
        if (db.TenantId == Guid.Empty)
            throw new InvalidOperationException("No tenant is bound to this context: nothing is written.");
        if (row.TenantId == Guid.Empty)
            row.TenantId = db.TenantId;
        if (row.TenantId != db.TenantId)
            throw Foreign(row);
    }

    private static InvalidOperationException Foreign(ITenantOwned row) =>
        new($"A {row.GetType().Name} of another tenant is not written.");
}
