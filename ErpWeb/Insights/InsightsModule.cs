using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing;
using ErpWeb.Insights.Dashboard;
using ErpWeb.Insights.Forecast;
using ErpWeb.Insights.Reports;
using ErpWeb.Insights.Sales;
using ErpWeb.Insights.Salespeople;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Insights;

/// <summary>Sales reports and dashboards: they read every module and write nothing but figures that can be worked out anew.</summary>
public static class InsightsModule
{
    public static IServiceCollection AddInsights(this IServiceCollection services) => services
        .AddSingleton<ITenantNeeds, SoldDaysReader>()
        .AddScoped<SalesFiguresReader>()
        .AddScoped<IRecurringWork, SalesCatchUp>()
        .AddScoped(provider => new SalesReportQueries(provider.GetRequiredService<TenantDb>(), provider.GetRequiredService<TenantContext>(), provider.GetRequiredService<SalesFiguresReader>()))
        .AddScoped<SalesBillQueries>()
        .AddScoped<SalespersonQueries>()
        .AddScoped<SalesReportReader>()
        .AddScoped(provider => new DashboardQueries(
            provider.GetRequiredService<TenantDb>(), provider.GetRequiredService<TenantContext>(), provider.GetRequiredService<IndiaClock>(),
            provider.GetRequiredService<SalesReportQueries>(), provider.GetRequiredService<SalesFiguresReader>()))
        .AddScoped<ForecastQueries>()
        .AddScoped<BoardReader>()
        .AddPermissions(InsightsPermissions.Groups)
        .AddMenuEntry(new("Today", "house", "/", "", Permissions.Member, Order: 0, OnPhoneBar: true))
        .AddMenuEntry(new("Sales reports", "chart-column", "/sales/summary", "Sales", BillingPermissions.InvoiceView, Order: 20))
        .AddMenuEntry(new("Cash forecast", "wallet", "/insights/cash-forecast", "Accounts", InsightsPermissions.ForecastView, Order: 60));

    public static void MapInsights(this IEndpointRouteBuilder endpoints) => SalesReportEndpoints.Map(endpoints);
}
