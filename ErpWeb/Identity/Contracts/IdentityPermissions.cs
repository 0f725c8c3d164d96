using ErpWeb.Shared.Kernel.Access;
using static ErpWeb.Shared.Kernel.Access.BuiltInRole;

namespace ErpWeb.Identity.Contracts;

/// <summary>What a role may allow over people, roles and sessions.</summary>
public static class IdentityPermissions
{
    public const string UserView = "identity.user.view";
    public const string UserManage = "identity.user.manage";
    public const string RoleManage = "identity.role.manage";
    public const string SessionManage = "identity.session.manage";
    public const string ApiKeyManage = "identity.api_key.manage";

    public static IReadOnlyList<PermissionGroup> Groups { get; } =
    [
        new("People",
        [
            new(UserView, "see who works here", [Admin, Auditor]),
            new(UserManage, "invite, change, deactivate and remove people", [Admin]),
            new(RoleManage, "make and change roles", [Admin]),
            new(SessionManage, "see and end sessions of others", [Admin]),
            new(ApiKeyManage, "make and revoke keys for machines", [Admin]),
        ]),
    ];
}
