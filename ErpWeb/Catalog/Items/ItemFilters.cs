using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Catalog.Items;

/// <summary>The filters of the item list as its address holds them.</summary>
internal static class ItemFilters
{
    public const string KindKey = "kind";
    public const string StatusKey = "status";
    public const string Active = "active";
    public const string Inactive = "inactive";
    public const string All = "all";

    public static IReadOnlyList<SelectOption<string>> Kinds { get; } = [new("goods", "Goods"), new("service", "Services")];

    public static IReadOnlyList<SelectOption<string>> Statuses { get; } = [new(Inactive, "Switched off"), new(All, "All")];

    /// <summary>The list shows what is in use unless told otherwise; an export without a status has everything.</summary>
    public static ItemFilter Read(string? search, string? kind, string? status) => new(
        search ?? "",
        kind switch { "goods" => ItemKind.Goods, "service" => ItemKind.Service, _ => null },
        status switch { Active => true, Inactive => false, _ => null });
}
