using ErpWeb.Accounting.Accounts;

namespace ErpWeb.Inventory.Warehouses;

/// <summary>What kinds of warehouses mean for the books and for documents. Pure.</summary>
internal static class WarehouseAccounts
{
    /// <summary>The account that the goods in such a place stand on.</summary>
    public static AccountRole Account(this WarehouseKind kind) => kind switch
    {
        WarehouseKind.Transit => AccountRole.StockInTransit,
        WarehouseKind.JobWorker => AccountRole.StockWithWorkers,
        WarehouseKind.Delivered => AccountRole.StockDelivered,
        _ => AccountRole.Stock,
    };

    /// <summary>Whether goods come there and leave by documents only; nobody chooses it.</summary>
    public static bool IsPassage(this WarehouseKind kind) => kind is WarehouseKind.Transit or WarehouseKind.Delivered;
}
