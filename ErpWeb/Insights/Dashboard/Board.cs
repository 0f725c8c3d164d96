using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Insights.Forecast;
using ErpWeb.Insights.Reports;
using ErpWeb.Inventory.Reports;
using ErpWeb.Inventory.Reports.Expiry;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Purchasing;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Insights.Dashboard;

/// <summary>Goods that somebody should look at.</summary>
/// <param name="Detail">How many there are, or of which batch.</param>
public sealed record StockLine(Guid ItemId, string Name, string Detail, DateOnly? ExpiresOn = null);

/// <summary>What the home page of a person shows: what his rights allow; the rest is null.</summary>
public sealed record Board
{
    public FirstSteps? Steps { get; init; }
    public SalesBoard? Sales { get; init; }
    public Dues? Receivables { get; init; }
    public Dues? Payables { get; init; }
    public IReadOnlyList<MoneyAccount>? Money { get; init; }
    public StockBoard? Stock { get; init; }
    public CustomerCounts? Customers { get; init; }
    public CashForecast? Forecast { get; init; }
    public IReadOnlyList<InvoiceRow>? Latest { get; init; }
    public IReadOnlyList<StockLine>? Low { get; init; }
    public IReadOnlyList<StockLine>? Expiring { get; init; }
}

/// <summary>Puts the board of the person at work together.</summary>
public sealed class BoardReader(
    DashboardQueries dashboard, ForecastQueries forecast, InvoiceQueries invoices, StockOnHandQueries stock, StockExpiryQueries expiry, TenantContext tenant, IndiaClock clock)
{
    private const int ListLength = 6;

    /// <summary>Whether there is anything to show.</summary>
    public bool HasAny => Sells || Sees(StockReportPermissions.View) || Sees(AccountingPermissions.ReportView) || Sees(PurchasingPermissions.PayableView);

    private bool Sells => Sees(BillingPermissions.InvoiceView);

    public async Task<Board> ReadAsync(SalesReportRequest request, CancellationToken ct = default)
    {
        tenant.Demand(Permissions.Member);
        var steps = Sells ? await dashboard.FirstStepsAsync(ct) : null;
        if (steps is { HasInvoice: false })
            return new() { Steps = steps };
        var isEverybodys = Sells && !tenant.Rights.OwnRecordsOnly && Sees(InsightsPermissions.AllSales);
        var handlesStock = !Sells && Sees(StockReportPermissions.View);
        return new()
        {
            Steps = steps,
            Sales = Sells ? await dashboard.SalesAsync(request.Scope, request.Before, ct) : null,
            Latest = Sells ? (await invoices.PageAsync(new(), cursor: null, ListLength, ct)).Rows : null,
            Receivables = Sells ? await dashboard.ReceivablesAsync(ct) : null,
            Customers = isEverybodys ? await dashboard.CustomersAsync(request.Scope, ct) : null,
            Payables = Sees(PurchasingPermissions.PayableView) ? await dashboard.PayablesAsync(ct) : null,
            Money = Sees(AccountingPermissions.ReportView) ? await dashboard.MoneyAsync(ct) : null,
            Stock = Sees(StockReportPermissions.View) && (isEverybodys || !Sells) ? await dashboard.StockAsync(ct) : null,
            Forecast = Sees(InsightsPermissions.ForecastView) ? await forecast.ReadAsync(withDocuments: false, ct) : null,
            Low = handlesStock ? [.. (await stock.PageAsync(new(State: StockState.BelowLevel), size: ListLength, ct: ct)).Rows.Select(row => new StockLine(row.ItemId, row.Name, $"{IndianNumber.Format(row.Quantity, 0, 4)} {row.Unit}"))] : null,
            Expiring = handlesStock ? [.. (await expiry.UntilAsync(clock.Today.AddDays(DashboardQueries.ExpiryDays), ct: ct)).Take(ListLength).Select(row => new StockLine(row.ItemId, row.Name, row.Batch, row.ExpiresOn))] : null,
        };
    }

    private bool Sees(string permission) => tenant.Rights.Allows(permission);
}
