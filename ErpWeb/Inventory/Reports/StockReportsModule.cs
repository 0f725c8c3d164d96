using ErpWeb.Inventory.Labels;
using ErpWeb.Inventory.Reorder;
using ErpWeb.Inventory.Reports.Ageing;
using ErpWeb.Inventory.Reports.Expiry;
using ErpWeb.Inventory.Reports.ItemStock;
using ErpWeb.Inventory.Reports.Ledger;
using ErpWeb.Inventory.Reports.Movers;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.Reports.Valuation;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Navigation;

namespace ErpWeb.Inventory.Reports;

/// <summary>What the stock ledger tells: what is there, what it is worth, how old it is, what sells.</summary>
public static class StockReportsModule
{
    public static IServiceCollection AddStockReports(this IServiceCollection services) => services
        .AddScoped<StockOnHandQueries>()
        .AddScoped<StockLedgerQueries>()
        .AddScoped<StockValuationQueries>()
        .AddScoped<StockAgeingQueries>()
        .AddScoped<StockExpiryQueries>()
        .AddScoped<StockMoversQueries>()
        .AddScoped<ItemStockQueries>()
        .AddScoped<IStockReport, StockOnHandReport>()
        .AddScoped<IStockReport, StockLedgerReport>()
        .AddScoped<IStockReport, StockValuationReport>()
        .AddScoped<IStockReport, StockAgeingReport>()
        .AddScoped<IStockReport, StockExpiryReport>()
        .AddScoped<IStockReport, StockMoversReport>()
        .AddScoped<IStockReport, IdleStockReport>()
        .AddScoped<ReorderQueries>()
        .AddScoped<IStockReport, ReorderReport>()
        .AddScoped<LabelReader>()
        .AddScoped<StockReportExport>()
        .AddPermissions(StockReportPermissions.Groups)
        .AddMenuEntry(new MenuEntry("Stock on hand", "boxes", "/inventory/reports/on-hand", "Stock", StockReportPermissions.View, Order: 30))
        .AddMenuEntry(new MenuEntry("Reorder", "shopping-cart", "/inventory/reorder", "Stock", StockReportPermissions.View, Order: 36))
        .AddMenuEntry(new MenuEntry("Labels", "barcode", "/inventory/labels", "Stock", StockReportPermissions.LabelPrint, Order: 37))
        .AddMenuEntry(new MenuEntry("Stock reports", "chart-column", "/inventory/all-reports", "Stock", StockReportPermissions.View, Order: 38));

    public static void MapStockReports(this IEndpointRouteBuilder endpoints)
    {
        StockReportEndpoints.Map(endpoints);
        LabelEndpoints.Map(endpoints);
    }
}
