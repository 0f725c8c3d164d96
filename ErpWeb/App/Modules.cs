using ErpWeb.Accounting;
using ErpWeb.Alerts;
using ErpWeb.Audit;
using ErpWeb.Banking;
using ErpWeb.Billing;
using ErpWeb.Billing.CustomerLinks;
using ErpWeb.Billing.Invoices.Endpoints;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Catalog;
using ErpWeb.Counter;
using ErpWeb.Counter.Papers;
using ErpWeb.Credit;
using ErpWeb.Credit.Receivables;
using ErpWeb.Files;
using ErpWeb.Identity;
using ErpWeb.Identity.Passkeys;
using ErpWeb.Identity.SignIn;
using ErpWeb.Insights;
using ErpWeb.Inventory;
using ErpWeb.Inventory.Reports;
using ErpWeb.Parties;
using ErpWeb.Platform;
using ErpWeb.Printing;
using ErpWeb.Purchasing;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Ui.Presence;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Brand;

namespace ErpWeb.App;

/// <summary>The one list of modules: what each adds to the services and to the routes.</summary>
public static class Modules
{
    /// <summary>Services that need no web server around them.</summary>
    public static IServiceCollection AddModules(this IServiceCollection services, DatabaseOptions database, IConfiguration configuration)
    {
        services.AddErpData(database);
        services.AddErpEvents();
        services.AddErpFiles();
        services.AddErpPresence();
        services.AddTenancy();
        services.AddSignIn(configuration);
        services.AddFiles();
        services.AddCatalog();
        services.AddParties();
        services.AddAccounting();
        services.AddInventory();
        services.AddCredit();
        services.AddPrinting();
        services.AddBilling();
        services.AddInvoicePrinting();
        services.AddPurchasing();
        services.AddInsights();
        services.AddCounter();
        services.AddBanking();
        services.AddPlatform(configuration);
        services.AddAlerts();
        services.AddAudit();
        return services;
    }

    /// <summary>Files, papers and forms; pages find their own routes.</summary>
    public static void MapModules(this WebApplication app)
    {
        app.MapSignOut();
        app.MapPasskeys();
        app.MapCatalog();
        app.MapInventory();
        app.MapParties();
        app.MapAccounting();
        app.MapStockReports();
        app.MapBranding();
        app.MapInvoicePrinting();
        app.MapCreditFiles();
        app.MapCustomerLinks();
        app.MapPurchasing();
        app.MapInsights();
        app.MapCounter();
        app.MapBanking();
        app.MapPlatform();
        app.MapAudit();
    }
}
