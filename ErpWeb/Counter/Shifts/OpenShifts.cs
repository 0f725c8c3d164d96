using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Shifts;

/// <summary>Finds the open shift of the person at work.</summary>
internal static class OpenShifts
{
    public static Task<Shift?> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var person = db.Actor.UserId;
        return db.Shifts.AsNoTracking().FirstOrDefaultAsync(row => row.CashierId == person && row.Status == ShiftStatus.Open, ct);
    }

    /// <summary>The same, held until the end of the transaction: a shift cannot be closed while something is posted to it.</summary>
    public static async Task<Shift?> LockAsync(ErpDbContext db, CancellationToken ct)
    {
        var person = db.Actor.UserId;
        var held = await db.Shifts
            .Where(row => row.CashierId == person && row.Status == ShiftStatus.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, ShiftStatus.Open), ct);
        return held == 0 ? null : await FindAsync(db, ct);
    }
}
