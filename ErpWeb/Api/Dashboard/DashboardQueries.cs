using ErpWeb.Api.Sales;
using ErpWeb.Billing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Api.Dashboard;

/// <summary>Reads the figures of the dashboard; every sum is the database's.</summary>
public sealed class DashboardQueries(TenantDb tenantDb, SalesQueries sales, IndiaClock clock)
{
    private const int DaysUntilInactive = 90;

    public async Task<DashboardStats> StatsAsync(SalesPeriod period, CancellationToken ct = default)
    {
        var sold = await sales.SummaryAsync(period, ct);
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        return new(sold, await ReceivablesAsync(db, ct), await ProductsAsync(db, ct), await CustomersAsync(db, period, ct));
    }

    private async Task<ReceivableStats> ReceivablesAsync(ErpDbContext db, CancellationToken ct)
    {
        var today = clock.Today;
        var due = await db.Receivables.AsNoTracking()
            .Where(row => row.Settled < row.Amount)
            .GroupBy(row => row.DueDate < today)
            .Select(rows => new { IsOverdue = rows.Key, Amount = rows.Sum(row => row.Amount) - rows.Sum(row => row.Settled), Count = rows.Count() })
            .ToListAsync(ct);
        var overdue = due.SingleOrDefault(rows => rows.IsOverdue);
        return new(due.Sum(rows => rows.Amount), due.Sum(rows => rows.Count), overdue?.Amount ?? 0, overdue?.Count ?? 0);
    }

    private static async Task<ProductStats> ProductsAsync(ErpDbContext db, CancellationToken ct)
    {
        var active = await db.Items.CountAsync(item => item.IsActive, ct);
        var goods = await db.Items.CountAsync(item => item.IsActive && item.Kind == ItemKind.Goods, ct);
        var onHand = db.StockPositions.GroupBy(position => position.ItemId).Select(positions => new { ItemId = positions.Key, Quantity = positions.Sum(position => position.Quantity) });
        var stocked = await db.Items.Where(item => item.IsActive && item.Kind == ItemKind.Goods)
            .CountAsync(item => onHand.Any(stock => stock.ItemId == item.Id && stock.Quantity > 0), ct);
        return new(active, goods - stocked);
    }

    private async Task<CustomerStats> CustomersAsync(ErpDbContext db, SalesPeriod period, CancellationToken ct)
    {
        var since = clock.Today.AddDays(-DaysUntilInactive);
        var from = period.From ?? DateOnly.MinValue;
        var to = period.To ?? DateOnly.MaxValue;
        var buyers = await db.Invoices.AsNoTracking()
            .Where(bill => bill.Status == InvoiceStatus.Posted)
            .GroupBy(bill => bill.PartyId)
            .Select(bills => new { First = bills.Min(bill => bill.Date), Last = bills.Max(bill => bill.Date) })
            .GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Active = all.Count(buyer => buyer.Last >= since), New = all.Count(buyer => buyer.First >= from && buyer.First <= to) })
            .SingleOrDefaultAsync(ct);
        return buyers is null ? new(0, 0, 0) : new(buyers.Active, buyers.New, buyers.Count - buyers.Active);
    }
}
