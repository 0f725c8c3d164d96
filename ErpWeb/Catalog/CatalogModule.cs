using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Catalog;

/// <summary>What the business sells and buys, and the GST rates it bears from which day on.</summary>
public static class CatalogModule
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services
        .AddScoped<ItemService>()
        .AddScoped<ItemQueries>()
        .AddScoped<ItemReader>()
        .AddScoped<TaxRateService>()
        .AddScoped<TaxRateQueries>()
        .AddSingleton<INewTenantStep, CatalogNewTenantStep>();
}
