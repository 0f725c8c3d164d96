using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Identity.Roles;

/// <summary>The roles a new business starts with. It may change them; only the owner's stays as it is.</summary>
public static class RoleTemplates
{
    public const string Owner = "Owner";

    private static readonly string[] Selling =
        ["catalog.item.view", "parties.party.view", "parties.party.edit", "billing.invoice.view", "billing.invoice.edit", "billing.invoice.post"];

    private static readonly string[] Collecting = ["billing.receipt.view", "billing.receipt.post"];

    private static readonly (string Name, string[] Permissions)[] Templates =
    [
        (Owner, [RolePermissions.Everything]),
        ("Accountant",
        [
            .. Selling, .. Collecting, "billing.invoice.cancel", "catalog.item.edit", "catalog.tax_rate.view", "catalog.tax_rate.edit",
            "accounting.journal.view", "accounting.journal.post", "accounting.report.view", "accounting.books.close", "tenancy.business.view",
        ]),
        ("Salesperson", Selling),
        ("Cashier", [.. Selling, .. Collecting]),
    ];

    public static IReadOnlyList<Role> ForNewTenant() =>
        [.. Templates.Select(role => new Role { Id = Ids.New(), Name = role.Name, Permissions = RolePermissions.Format(role.Permissions) })];
}
