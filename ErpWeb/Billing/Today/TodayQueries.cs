using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Today;

/// <summary>How the business stands today. Amounts are rupees, tax included.</summary>
public sealed record TodayFigures(Takings Today, Takings Month, Takings LastMonth, Receivables Due, Receivables Overdue, decimal ReceivedToday);

/// <summary>What was sold in some days.</summary>
public sealed record Takings(decimal Amount, int Invoices);

/// <summary>What customers owe on some invoices.</summary>
public sealed record Receivables(decimal Amount, int Invoices);

/// <summary>What a new business has done so far.</summary>
public sealed record FirstSteps(bool HasAddress, bool HasItem, bool HasCustomer, bool HasInvoice);

/// <summary>The few figures of the Today page.</summary>
public sealed class TodayQueries(TenantDb tenantDb, TenantContext tenant, IndiaClock clock)
{
    public async Task<TodayFigures> FiguresAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var today = clock.Today;
        var open = Visible(db).Where(receivable => receivable.Settled < receivable.Amount);
        return new(
            await TakingsAsync(new(today, today)),
            await TakingsAsync(DateRange.Month(today)),
            await TakingsAsync(DateRange.Month(today.AddMonths(-1))),
            await OwedAsync(open),
            await OwedAsync(open.Where(receivable => receivable.DueDate < today)),
            tenant.Rights.Allows(BillingPermissions.ReceiptView)
                ? await db.Receipts.Where(receipt => receipt.Date == today && receipt.Status == Receipts.ReceiptStatus.Posted).SumAsync(receipt => receipt.Amount, ct)
                : 0);

        async Task<Takings> TakingsAsync(DateRange days)
        {
            var sold = db.Invoices.Where(invoice => invoice.Status == InvoiceStatus.Posted && invoice.Date >= days.From && invoice.Date <= days.To);
            return await sold.GroupBy(_ => 1).Select(all => new Takings(all.Sum(invoice => invoice.Total), all.Count())).FirstOrDefaultAsync(ct) ?? new(0, 0);
        }

        async Task<Receivables> OwedAsync(IQueryable<Credit.Receivables.Receivable> owed) =>
            await owed.GroupBy(_ => 1).Select(all => new Receivables(all.Sum(row => row.Amount) - all.Sum(row => row.Settled), all.Count())).FirstOrDefaultAsync(ct) ?? new(0, 0);
    }

    // Dues belong to no person; their invoices do.
    private static IQueryable<Credit.Receivables.Receivable> Visible(ErpDbContext db) => db.OwnRecordsOf is null
        ? db.Receivables.AsNoTracking()
        : from receivable in db.Receivables.AsNoTracking()
          join invoice in db.Invoices on new { receivable.TenantId, receivable.Id } equals new { invoice.TenantId, invoice.Id }
          select receivable;

    public async Task<FirstSteps> FirstStepsAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        return new(
            await db.BusinessProfiles.AnyAsync(profile => profile.AddressLine1 != "", ct),
            await db.Items.AnyAsync(ct),
            await db.Parties.AnyAsync(party => party.IsCustomer, ct),
            await db.Invoices.AnyAsync(ct));
    }
}
