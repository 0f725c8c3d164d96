using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Parties.Contracts;

/// <summary>What a role may allow over customers and suppliers.</summary>
public static class PartiesPermissions
{
    public const string PartyView = "parties.party.view";
    public const string PartyEdit = "parties.party.edit";
    public const string PartyImport = "parties.party.import";
    public const string PartyExport = "parties.party.export";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Customers and suppliers",
        [
            new(PartyView, "see customers and suppliers", [Admin, Accountant, SalesManager, Salesperson, Cashier, Storekeeper, Buyer, Dentist, FrontDesk, ProductionPlanner, Auditor]),
            new(PartyEdit, "add and change customers and suppliers", [Admin, Accountant, SalesManager, Salesperson, Cashier, Buyer, FrontDesk]),
            new(PartyImport, "import customers and suppliers from a file", [Admin, Accountant]),
            new(PartyExport, "export customers and suppliers to a file", [Admin, Accountant, SalesManager, Auditor]),
        ]),
    ];
}
