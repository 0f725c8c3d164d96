using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Verification;

/// <summary>Goods that were sold before they came cost what they are thought to cost, until their purchase is entered.</summary>
internal sealed class BelowZeroCheck : ICloseCheck
{
    public async Task<OpenWork?> FindAsync(ErpDbContext db, DateOnly day, CancellationToken ct)
    {
        var count = await db.StockMoves.Where(move => move.Date <= day)
            .GroupBy(move => new { move.ItemId, move.WarehouseId, move.LotId })
            .Where(chain => chain.Sum(move => move.Quantity) < 0)
            .Select(chain => chain.Key.ItemId).CountAsync(ct);
        return count == 0 ? null : new((Wording)$"Goods below zero, at a cost not yet known: {count}", $"/inventory/reports/on-hand?state=belowzero&day={IsoDay.Write(day)}");
    }
}
