using ErpWeb.Accounting.Accounts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Sales;

/// <summary>The days on which a business sold before its figures were kept have to be added up once, like days that changed.</summary>
internal sealed class SoldDaysReader : ITenantNeeds
{
    public IEnumerable<string> Names => ["figures of sales"];

    public async Task AddMissingAsync(ErpDbContext db, CancellationToken ct)
    {
        var sold = await db.Invoices.Select(bill => bill.Date).Distinct().ToListAsync(ct);
        var moved = await db.StockMoves.Where(move => move.Counter == AccountRole.CostOfSales).Select(move => move.Date).Distinct().ToListAsync(ct);
        var returned = await db.CreditNotes.Select(note => note.Date).Distinct().ToListAsync(ct);
        var known = await db.ChangedDays.Select(day => day.Day).ToListAsync(ct);
        db.ChangedDays.AddRange(sold.Union(moved).Union(returned).Except(known).Select(ChangedDay.Of));
    }
}
