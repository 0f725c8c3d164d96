namespace ErpWeb.Catalog;

/// <summary>What the business sells and buys, and the GST rates it bears from which day on.</summary>
public static class CatalogModule
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services;
}
