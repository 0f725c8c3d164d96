using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Navigation;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ErpWeb.Inventory.Reports;

/// <summary>What the stock ledger tells: what is there, what it is worth, how old it is, what sells.</summary>
public static class StockReportsModule
{
    public static IServiceCollection AddStockReports(this IServiceCollection services)
    {
        services.TryAddSingleton<SourceLinks>();
        return services
            .AddScoped<StockOnHandQueries>()
            .AddPermissions(StockReportPermissions.Groups)
            .AddMenuEntry(new MenuEntry("Stock on hand", "boxes", "/inventory/stock", "Stock", StockReportPermissions.View, Order: 30));
    }
}
