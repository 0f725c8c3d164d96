using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Parties;

/// <summary>The filters of the party list as its address holds them.</summary>
internal static class PartyFilters
{
    public const string RoleKey = "role";
    public const string StatusKey = "status";
    public const string Active = "active";
    public const string Inactive = "inactive";
    public const string All = "all";

    public static IReadOnlyList<SelectOption<string>> Roles { get; } = [new("customer", "Customers"), new("supplier", "Suppliers")];

    public static IReadOnlyList<SelectOption<string>> Statuses { get; } = [new(Inactive, "Switched off"), new(All, "All")];

    /// <summary>The list shows what is in use unless told otherwise; an export without a status has everything.</summary>
    public static PartyFilter Read(string? search, string? role, string? status) => new(
        search ?? "",
        role switch { "customer" => PartyRole.Customer, "supplier" => PartyRole.Supplier, _ => null },
        status switch { Active => true, Inactive => false, _ => null });
}
