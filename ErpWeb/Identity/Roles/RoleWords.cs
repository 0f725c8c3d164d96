using ErpWeb.Shared.Ui.Languages;

namespace ErpWeb.Identity.Roles;

/// <summary>Words about roles.</summary>
internal static class RoleWords
{
    /// <summary>"As delivered, 3 people".</summary>
    public static string About(Words t, RoleRow role) => $"{Kind(t, role)}, {People(t, role.People)}";

    private static string Kind(Words t, RoleRow role) => role switch
    {
        { IsOwner: true } => t["May do everything"],
        { IsAsDelivered: true } => t["As delivered"],
        { BuiltIn: not null } => t["Changed here"],
        _ => t["Made here"],
    };

    private static string People(Words t, int count) => count switch { 0 => t["nobody has it"], 1 => t["1 person"], _ => t["{0} people", count] };
}
