using ErpWeb.Inventory.Warehouses;

namespace ErpWeb.Inventory.Reports;

/// <summary>What people call the kinds of stock.</summary>
internal static class WarehouseWords
{
    public static string Of(WarehouseKind kind) => kind switch
    {
        WarehouseKind.Store => "Store",
        WarehouseKind.Shop => "Shop",
        WarehouseKind.Van => "Van",
        WarehouseKind.Transit => "In transit",
        WarehouseKind.JobWorker => "With a job worker",
        _ => "Rejected goods",
    };
}
