using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Inventory;

/// <summary>What a role may allow over warehouses and the documents of stock.</summary>
public static class InventoryPermissions
{
    public const string WarehouseView = "inventory.warehouse.view";
    public const string WarehouseEdit = "inventory.warehouse.edit";
    public const string SettingsEdit = "inventory.settings.edit";

    public const string LotView = "inventory.lot.view";
    public const string LotEdit = "inventory.lot.edit";

    public const string AdjustmentView = "inventory.adjustment.view";
    public const string AdjustmentPost = "inventory.adjustment.post";
    public const string AdjustmentCancel = "inventory.adjustment.cancel";
    public const string OpeningPost = "inventory.opening.post";

    public const string TransferView = "inventory.transfer.view";
    public const string TransferSend = "inventory.transfer.send";
    public const string TransferReceive = "inventory.transfer.receive";
    public const string TransferCancel = "inventory.transfer.cancel";

    public const string CountView = "inventory.count.view";
    public const string CountDifferences = "inventory.count.differences";
    public const string CountPlan = "inventory.count.plan";
    public const string CountCount = "inventory.count.count";
    public const string CountApprove = "inventory.count.approve";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Warehouses",
        [
            new(WarehouseView, "see warehouses", [Admin, Accountant, SalesManager, Storekeeper, Buyer, ProductionPlanner, Auditor]),
            new(WarehouseEdit, "add and change warehouses", [Admin, Storekeeper]),
            new(SettingsEdit, "decide how stock is valued and guarded", [Admin, Accountant]),
            new(LotView, "see batches and serial numbers", [Admin, Accountant, SalesManager, Salesperson, Cashier, Storekeeper, Buyer, Dentist, FrontDesk, ProductionPlanner, ShopFloor, Auditor]),
            new(LotEdit, "change, block and release batches", [Admin, Storekeeper]),
        ]),
        new("Stock adjustments",
        [
            new(AdjustmentView, "see stock adjustments", [Admin, Accountant, Storekeeper, ProductionPlanner, Auditor]),
            new(AdjustmentPost, "post stock adjustments", [Admin, Accountant, Storekeeper]),
            new(AdjustmentCancel, "cancel stock adjustments", [Admin, Accountant]),
            new(OpeningPost, "enter opening stock", [Admin, Accountant]),
        ]),
        new("Stock transfers",
        [
            new(TransferView, "see stock transfers", [Admin, Accountant, SalesManager, Storekeeper, Buyer, ProductionPlanner, Auditor]),
            new(TransferSend, "send goods to another warehouse", [Admin, Storekeeper, ProductionPlanner]),
            new(TransferReceive, "receive goods from another warehouse", [Admin, Storekeeper, SalesManager, ProductionPlanner]),
            new(TransferCancel, "cancel transfers and write off what was lost on the way", [Admin, Accountant]),
        ]),
        new("Stock counts",
        [
            new(CountView, "see stock counts", [Admin, Accountant, Storekeeper, Cashier, FrontDesk, ShopFloor, Auditor]),
            new(CountDifferences, "see how counts differ from the books", [Admin, Accountant, Auditor]),
            new(CountPlan, "start a stock count", [Admin, Accountant, Storekeeper]),
            new(CountCount, "count goods", [Admin, Accountant, Storekeeper, Cashier, FrontDesk, ShopFloor]),
            new(CountApprove, "approve a count and post its differences", [Admin, Accountant]),
        ]),
    ];
}
