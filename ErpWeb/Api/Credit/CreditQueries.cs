using ErpWeb.Billing.Invoices;
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
            from allocation in db.ReceiptAllocations.AsNoTracking()
            where billIds.Contains(allocation.InvoiceId)
            join receipt in db.Receipts on new { allocation.TenantId, Id = allocation.ReceiptId } equals new { receipt.TenantId, receipt.Id }
            orderby receipt.Date, receipt.Id
            select new { allocation.InvoiceId, Allocation = new Allocation(receipt.Id, receipt.Number, receipt.Date, allocation.Amount, receipt.Status) }).ToListAsync(ct);
        return rows.ToLookup(row => row.InvoiceId, row => row.Allocation);
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
