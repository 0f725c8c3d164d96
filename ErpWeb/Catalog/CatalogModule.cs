using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Items.Csv;
using ErpWeb.Catalog.Items.Variants;
using ErpWeb.Catalog.Prices;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Navigation;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Catalog;

/// <summary>What the business sells and buys, and the GST rates it bears from which day on.</summary>
public static class CatalogModule
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services
        .AddScoped<ItemService>()
        .AddScoped<ItemQueries>()
        .AddScoped<ItemReader>()
        .AddScoped<VariantService>()
        .AddScoped<ItemImport>()
        .AddScoped<ItemExport>()
        .AddScoped<TaxRateService>()
        .AddScoped<TaxRateQueries>()
        .AddSingleton<PriceReader>()
        .AddScoped<PriceService>()
        .AddScoped<PriceQueries>()
        .AddScoped<CustomerPriceService>()
        .AddSingleton<INewTenantStep, CatalogNewTenantStep>()
        .AddPermissions(CatalogPermissions.Groups)
        .AddSearchSource<ItemSearch>()
        .AddMenuEntry(new MenuEntry("Items", "package", "/catalog/items", "Masters", CatalogPermissions.ItemView, Order: 50, OnPhoneBar: true))
        .AddMenuEntry(new MenuEntry("GST rates", "percent", "/catalog/tax-rates", "Masters", CatalogPermissions.TaxRateView, Order: 52))
        .AddMenuEntry(new MenuEntry("Price lists", "tag", "/catalog/price-lists", "Masters", CatalogPermissions.PriceView, Order: 53))
        .AddMenuEntry(new MenuEntry("Schemes", "tag", "/catalog/schemes", "Masters", CatalogPermissions.PriceView, Order: 54));

    public static IEndpointRouteBuilder MapCatalog(this IEndpointRouteBuilder endpoints)
    {
        ItemEndpoints.Map(endpoints);
        return endpoints;
    }
}
