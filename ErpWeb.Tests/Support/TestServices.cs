using ErpWeb.Accounting;
using ErpWeb.Alerts;
using ErpWeb.Api;
using ErpWeb.Audit;
using ErpWeb.Banking;
using ErpWeb.Billing;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Catalog;
using ErpWeb.Counter;
using ErpWeb.Credit;
using ErpWeb.Files;
using ErpWeb.Identity;
using ErpWeb.Insights;
using ErpWeb.Inventory;
using ErpWeb.Parties;
using ErpWeb.Platform;
using ErpWeb.Printing;
using ErpWeb.Purchasing;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Ui.Presence;
using ErpWeb.Tenancy;
using Microsoft.Extensions.Configuration;

namespace ErpWeb.Tests.Support;

/// <summary>The services of one node, composed as Program.cs does, without the web server.</summary>
internal static class TestServices
{
    public static ServiceProvider Build(TestDatabase database, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        Add(services, database);
        configure?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>Adds them to the services of a component test.</summary>
    public static void Add(IServiceCollection services, TestDatabase database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Identity:PasswordIterations", "1000")]).Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddRouting();
        services.AddErpData(database.Options);
        services.AddSingleton<TimeProvider>(database.Clock);
        services.AddErpEvents();
        services.AddErpPresence();
        services.AddErpFiles();
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
        services.AddAlerts();
        services.AddCounter();
        services.AddBanking();
        services.AddAudit();
        services.AddPlatform(configuration);
        services.AddApiServices();
    }
}
