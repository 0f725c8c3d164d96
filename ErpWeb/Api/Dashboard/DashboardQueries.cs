using ErpWeb.Api.Sales;
using ErpWeb.Billing;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Api.Dashboard;

/// <summary>Reads the figures of the dashboard; every sum is the database's.</summary>
public sealed class DashboardQueries(TenantDb tenantDb, TenantContext tenant, SalesQueries sales, Insights.Dashboard.DashboardQueries board, StatsCache cache, IndiaClock clock)
{
    public Task<DashboardStats> StatsAsync(SalesPeriod period, CancellationToken ct = default)
    {
        tenant.Demand(BillingPermissions.InvoiceView);
        return cache.GetAsync(tenant.TenantId, (period, clock.Today, tenant.Actor.UserId, tenant.Rights.OwnRecordsOnly, Rights.Format(tenant.Rights.Codes)), () => ReadAsync(period, ct));
    }

    private async Task<DashboardStats> ReadAsync(SalesPeriod period, CancellationToken ct)
    {
        var sold = await sales.SummaryAsync(period, ct);
        var due = await board.ReceivablesAsync(ct);
        var customers = await board.CustomersAsync(new(period.From, period.To), ct);
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        return new(sold, new(due.Amount, due.Documents, due.Overdue, due.OverdueDocuments), await ProductsAsync(db, ct), new(customers.Active, customers.New, customers.Inactive));
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
}
