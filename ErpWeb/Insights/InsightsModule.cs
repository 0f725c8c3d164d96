using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Ui;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Insights;

/// <summary>Sales reports and dashboards: they read every module and write nothing but figures that can be worked out anew.</summary>
public static class InsightsModule
{
    public static IServiceCollection AddInsights(this IServiceCollection services) => services
        .AddSingleton<ITenantNeeds, SoldDaysReader>()
        .AddScoped<SalesFiguresReader>()
        .AddPermissions(InsightsPermissions.Groups);
}
