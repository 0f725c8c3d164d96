using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.StockMoves;

namespace ErpWeb.Inventory;

/// <summary>The stock ledger: what came in and went out, by document.</summary>
public static class InventoryModule
{
    public static IServiceCollection AddInventory(this IServiceCollection services) =>
        services.AddSingleton<StockLedger>().AddSingleton<IStockOnHand, StockOnHand>();
}
