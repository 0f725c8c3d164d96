using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Tenancy.Contracts;

/// <summary>What a role may allow over the business itself.</summary>
public static class TenancyPermissions
{
    public const string BusinessView = "tenancy.business.view";
    public const string BusinessEdit = "tenancy.business.edit";
    public const string BankEdit = "tenancy.bank.edit";
    public const string BrandEdit = "tenancy.brand.edit";
    public const string SupportGrant = "tenancy.support.grant";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Business",
        [
            new(BusinessView, "see the details of the business", [Admin, Accountant, Auditor]),
            new(BusinessEdit, "change the details, invoice options and number series", [Admin]),
            new(BankEdit, "change bank account and UPI ID", []),
            new(BrandEdit, "change logo and colours", [Admin]),
            new(SupportGrant, "let support staff in for a while", []),
        ]),
    ];
}
