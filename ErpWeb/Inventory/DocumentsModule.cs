using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Bins;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Counts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Opening;
using ErpWeb.Inventory.Settings;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Inventory;

/// <summary>Warehouses and the documents by which goods move without being bought or sold.</summary>
internal static class DocumentsModule
{
    public static IServiceCollection AddStockDocuments(this IServiceCollection services) => services
        .AddScoped<WarehouseService>()
        .AddScoped<WarehouseQueries>()
        .AddScoped<BinService>()
        .AddScoped<BinQueries>()
        .AddScoped<StockSettingsService>()
        .AddSingleton<SoldLots>()
        .AddScoped<LotReader>()
        .AddScoped<LotQueries>()
        .AddScoped<LotService>()
        .AddScoped<GoodsReader>()
        .AddScoped<AdjustmentFactsReader>()
        .AddScoped<AdjustmentPoster>()
        .AddScoped<AdjustmentService>()
        .AddScoped<AdjustmentQueries>()
        .AddScoped<OpeningStockService>()
        .AddScoped<OpeningImport>()
        .AddScoped<TransferService>()
        .AddScoped<ArrivalService>()
        .AddScoped<TransferReader>()
        .AddScoped<TransferQueries>()
        .AddScoped<ChallanReader>()
        .AddSingleton<ChallanHtml>()
        .AddScoped<CountService>()
        .AddScoped<CountingService>()
        .AddScoped<CountQueries>()
        .AddScoped<CountSheetReader>()
        .AddScoped<CountReader>()
        .AddScoped<CountPaperReader>()
        .AddPermissions(InventoryPermissions.Groups)
        .AddDutyPair(InventoryPermissions.CountCount, InventoryPermissions.CountApprove, "could take goods and make his own count say that they never were there")
        .AddMenuEntry(new("Stock adjustments", "sliders-horizontal", "/inventory/adjustments", "Stock", InventoryPermissions.AdjustmentView, Order: 32))
        .AddMenuEntry(new("Transfers", "truck", "/inventory/transfers", "Stock", InventoryPermissions.TransferView, Order: 33))
        .AddMenuEntry(new("Stock counts", "barcode", "/inventory/counts", "Stock", InventoryPermissions.CountView, Order: 34))
        .AddMenuEntry(new("Batches", "layers", "/inventory/batches", "Stock", InventoryPermissions.LotView, Order: 35))
        .AddMenuEntry(new("Opening stock", "boxes", "/inventory/opening", "Stock", InventoryPermissions.OpeningPost, Order: 36))
        .AddMenuEntry(new("Warehouses", "building-2", "/inventory/warehouses", "Stock", InventoryPermissions.WarehouseView, Order: 37))
        .AddMenuEntry(new("Stock settings", "settings", "/settings/stock", "Settings", InventoryPermissions.WarehouseView, Order: 906));
}
