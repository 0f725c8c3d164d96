namespace ErpWeb.Shared.Kernel.Access;

/// <summary>The roles that every business starts with. Each permission says to which of them it belongs; the owner has all.</summary>
public enum BuiltInRole
{
    Owner,
    Admin,
    Accountant,
    SalesManager,
    Salesperson,
    Cashier,
    Storekeeper,
    Buyer,
    Dentist,
    FrontDesk,
    ProductionPlanner,
    ShopFloor,
    Auditor,
}
