using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Settlements;

/// <summary>What was open of documents in foreign currencies on a day, from the days of their settlements.</summary>
internal sealed class ForeignDuesReader : IForeignDues
{
    public async Task<IReadOnlyList<ForeignDue>> OpenAsync(ErpDbContext db, DateOnly day, CancellationToken ct)
    {
        var owedToUs = await (
            from foreign in db.ForeignDocuments.AsNoTracking()
            where foreign.Date <= day
            join row in db.Receivables on new { foreign.TenantId, foreign.Id } equals new { row.TenantId, row.Id }
            let settled = db.ReceivableSettlements.Where(part => part.TenantId == row.TenantId && part.ReceivableId == row.Id && part.Date <= day).Sum(part => part.Amount)
            where row.Amount != settled
            orderby foreign.Date, foreign.Id
            select new { row.Id, row.Amount, Settled = settled }).ToListAsync(ct);
        var owedByUs = await (
            from foreign in db.ForeignDocuments.AsNoTracking()
            where foreign.Date <= day
            join row in db.Payables on new { foreign.TenantId, foreign.Id } equals new { row.TenantId, row.Id }
            let settled = db.PayableSettlements.Where(part => part.TenantId == row.TenantId && part.PayableId == row.Id && part.Date <= day).Sum(part => part.Amount)
            where row.Amount != settled
            orderby foreign.Date, foreign.Id
            select new { row.Id, row.Amount, Settled = settled }).ToListAsync(ct);
        return [.. owedToUs.Select(row => new ForeignDue(row.Id, true, row.Amount - row.Settled)), .. owedByUs.Select(row => new ForeignDue(row.Id, false, row.Amount - row.Settled))];
    }
}
