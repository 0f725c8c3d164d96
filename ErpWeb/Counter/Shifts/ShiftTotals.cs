using ErpWeb.Counter.Sales;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Shifts;

/// <summary>Adds up a shift.</summary>
internal static class ShiftTotals
{
    /// <summary>What should be there of each kind that is counted, in INR.</summary>
    public static async Task<IReadOnlyDictionary<TenderKind, decimal>> ExpectedAsync(ErpDbContext db, Shift shift, CancellationToken ct)
    {
        var tendered = await db.CounterTenders.AsNoTracking().Where(row => row.ShiftId == shift.Id)
            .GroupBy(row => row.Kind).Select(kind => new { kind.Key, Amount = kind.Sum(row => row.Amount) }).ToDictionaryAsync(kind => kind.Key, kind => kind.Amount, ct);
        var moved = await db.CashMoves.AsNoTracking().Where(row => row.ShiftId == shift.Id).SumAsync(row => row.Amount, ct);
        return ShiftPosting.Counted.ToDictionary(kind => kind, kind => tendered.GetValueOrDefault(kind) + (kind is TenderKind.Cash ? shift.OpeningCash + moved : 0));
    }

    /// <summary>The cash that should be in the drawer.</summary>
    public static async Task<decimal> CashAsync(ErpDbContext db, Shift shift, CancellationToken ct) => (await ExpectedAsync(db, shift, ct))[TenderKind.Cash];
}
