using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Api.Credit;

/// <summary>Explains what is open: each bill with what was set against it.</summary>
public sealed class CreditQueries(TenantDb tenantDb, IndiaClock clock)
{
    public async Task<PageOf<OpenBill>> OpenAsync(DateCursor? after, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(ApiPermissions.CreditExplain, ct);
        var open = db.Receivables.AsNoTracking().Where(row => row.Settled < row.Amount);
        if (after is { } place)
            open = open.Where(row => row.Date <= place.Date && (row.Date < place.Date || row.Id.CompareTo(place.Id) < 0));
        var rows = await (
            from receivable in open
            join invoice in db.Invoices on new { receivable.TenantId, receivable.Id } equals new { invoice.TenantId, invoice.Id }
            orderby receivable.Date descending, receivable.Id descending
            select new { receivable.Id, receivable.PartyId, receivable.Date, receivable.DueDate, receivable.Amount, receivable.Settled, invoice.Number, invoice.PartyName, invoice.Status })
            .Take(size + 1).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        if (page.Count == 0)
            return new([], null, null);
        var allocations = await AllocationsAsync(db, page.ConvertAll(row => row.Id), ct);
        var today = clock.Today;
        return new(
            [.. page.Select(row => Explained(
                new(row.Id, row.Number, row.PartyId, row.PartyName, row.Date, row.DueDate, row.Amount, row.Settled, row.Amount - row.Settled,
                    today.DayNumber - row.DueDate.DayNumber, PaymentStates.Of(row.Status, row.Amount, row.Amount - row.Settled, row.DueDate, today), "", [.. allocations[row.Id]])))],
            rows.Count > size ? new DateCursor(page[^1].Date, page[^1].Id).ToString() : null, null);
    }

    private static async Task<ILookup<Guid, Allocation>> AllocationsAsync(ErpDbContext db, List<Guid> billIds, CancellationToken ct)
    {
        var rows = await (
            from part in db.ReceivableSettlements.AsNoTracking()
            where billIds.Contains(part.ReceivableId)
            join receipt in db.Receipts on new { part.TenantId, Id = part.SourceId } equals new { receipt.TenantId, receipt.Id }
            where receipt.Status == ReceiptStatus.Posted || part.Amount > 0
            orderby part.Date, part.Id
            select new { part.ReceivableId, Allocation = new Allocation(receipt.Id, receipt.Number, part.Date, part.Amount, receipt.Status) }).ToListAsync(ct);
        return rows.ToLookup(row => row.ReceivableId, row => row.Allocation);
    }

    private static OpenBill Explained(OpenBill bill)
    {
        var received = bill.Settled == 0 ? "nothing received" : $"{IndianNumber.Rupees(bill.Settled)} of {IndianNumber.Rupees(bill.Amount)} received";
        var due = bill.DaysOverdue switch
        {
            0 => "due today",
            < 0 => $"due on {IndianDate.Format(bill.DueDate)}",
            var days => $"overdue by {days} {(days == 1 ? "day" : "days")}",
        };
        return bill with { Why = $"{IndianNumber.Rupees(bill.Due)} open: {received}, {due}." };
    }
}
