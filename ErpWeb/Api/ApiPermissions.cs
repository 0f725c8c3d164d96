using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Api;

/// <summary>What a role may allow that only programs ask for.</summary>
public static class ApiPermissions
{
    public const string CreditExplain = "api.credit.explain";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("Programs", [new(CreditExplain, "see why each open bill counts as due", [Admin, Accountant])]),
    ];
}
