using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;

namespace ErpWeb.Identity.Roles;

/// <summary>The roles a new business starts with. It may change them; only the owner's stays as it is.</summary>
public static class BuiltInRoles
{
    public static string NameOf(BuiltInRole role) => role switch
    {
        BuiltInRole.SalesManager => "Sales manager",
        BuiltInRole.FrontDesk => "Front desk",
        BuiltInRole.ProductionPlanner => "Production planner",
        BuiltInRole.ShopFloor => "Shop floor",
        _ => role.ToString(),
    };

    public static IReadOnlyList<Role> ForNewTenant(Industry industry) =>
    [
        .. Enum.GetValues<BuiltInRole>().Where(role => IsFor(role, industry)).Select(role => new Role
        {
            Id = Ids.New(),
            Name = NameOf(role),
            BuiltIn = role,
            OwnRecordsOnly = role is BuiltInRole.Salesperson,
        }),
    ];

    private static bool IsFor(BuiltInRole role, Industry industry) => role switch
    {
        BuiltInRole.Dentist or BuiltInRole.FrontDesk => industry is Industry.Dental,
        BuiltInRole.ProductionPlanner or BuiltInRole.ShopFloor => industry is Industry.Manufacturing,
        _ => true,
    };
}
