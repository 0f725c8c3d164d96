using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Catalog.Contracts;

/// <summary>What a role may allow over items and tax rates.</summary>
public static class CatalogPermissions
{
    public const string ItemView = "catalog.item.view";
    public const string ItemEdit = "catalog.item.edit";
    public const string ItemImport = "catalog.item.import";
    public const string ItemExport = "catalog.item.export";
    public const string CostView = "catalog.cost.view";

    public const string PriceView = "catalog.price.view";
    public const string PriceEdit = "catalog.price.edit";
    public const string CustomerPriceView = "catalog.customer_price.view";
    public const string CustomerPriceEdit = "catalog.customer_price.edit";

    public const string TaxRateView = "catalog.tax_rate.view";
    public const string TaxRateEdit = "catalog.tax_rate.edit";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Items",
        [
            new(ItemView, "see items and sale prices", [Admin, Accountant, SalesManager, Salesperson, Cashier, Storekeeper, Buyer, Dentist, FrontDesk, ProductionPlanner, ShopFloor, Auditor]),
            new(ItemEdit, "add and change items", [Admin, Accountant, SalesManager, Storekeeper, Buyer]),
            new(ItemImport, "import items from a file", [Admin, Accountant]),
            new(ItemExport, "export items to a file", [Admin, Accountant, Auditor]),
            new(CostView, "see purchase prices and margin", [Admin, Accountant, SalesManager, Buyer, ProductionPlanner, Auditor]),
        ]),
        new("Price lists and schemes",
        [
            new(PriceView, "see price lists and schemes", [Admin, Accountant, SalesManager, Salesperson, Auditor]),
            new(PriceEdit, "add and change price lists and schemes", [Admin, SalesManager]),
            new(CustomerPriceView, "see the prices agreed with customers", [Admin, Accountant, SalesManager, Salesperson, Auditor]),
            new(CustomerPriceEdit, "agree prices with customers", [Admin, SalesManager]),
        ]),
        new("GST rates",
        [
            new(TaxRateView, "see GST rates", [Admin, Accountant, SalesManager, Auditor]),
            new(TaxRateEdit, "add and change GST rates", [Admin, Accountant]),
        ]),
    ];
}
