using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Posting;
using ErpWeb.Inventory.Reports;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Verification;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Inventory;

/// <summary>Goods: where they are, what they cost, and every move that made it so. Documents reach the stock ledger through <c>Contracts</c>.</summary>
public static class InventoryModule
{
    public static IServiceCollection AddInventory(this IServiceCollection services) => services
        .AddSingleton(provider => new StockLedger(new StockFactsReader(provider.GetRequiredService<Books>()), new StockJournals(provider.GetRequiredService<GeneralLedger>()),
            new Reservations(provider.GetServices<IStockReserved>(), provider.GetRequiredService<IndiaClock>())))
        .AddSingleton<INewTenantStep, InventoryNewTenantStep>()
        .AddSingleton<ITenantNeeds, WarehouseNeeds>()
        .AddSingleton<ICloseCheck, BelowZeroCheck>()
        .AddSingleton<DeliveryPlacesReader>()
        .AddSingleton<IStockOnHand, StockOnHand>()
        .AddStockReports()
        .AddStockDocuments();

    public static IEndpointRouteBuilder MapInventory(this IEndpointRouteBuilder endpoints)
    {
        InventoryEndpoints.Map(endpoints);
        return endpoints;
    }
}
