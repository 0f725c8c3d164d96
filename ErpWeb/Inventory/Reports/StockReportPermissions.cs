using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Inventory.Reports;

/// <summary>What a role may see of the stock. What goods cost is a right of its own, over items.</summary>
public static class StockReportPermissions
{
    public const string View = "inventory.report.view";
    public const string Export = "inventory.report.export";
    public const string LabelPrint = "inventory.label.print";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Stock reports",
        [
            new(View, "see stock, its moves and reports", [Admin, Accountant, SalesManager, Salesperson, Cashier, Storekeeper, Buyer, ProductionPlanner, Auditor]),
            new(Export, "download stock reports", [Admin, Accountant, Storekeeper, Buyer, Auditor]),
            new(LabelPrint, "print labels", [Admin, SalesManager, Cashier, Storekeeper, Buyer]),
        ]),
    ];
}
