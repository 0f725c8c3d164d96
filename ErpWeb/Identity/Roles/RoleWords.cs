namespace ErpWeb.Identity.Roles;

/// <summary>Words about roles.</summary>
internal static class RoleWords
{
    /// <summary>"As delivered, 3 people".</summary>
    public static string About(RoleRow role) => string.Join(", ", Kind(role), People(role.People));

    private static string Kind(RoleRow role) => role switch
    {
        { IsOwner: true } => "May do everything",
        { IsAsDelivered: true } => "As delivered",
        { BuiltIn: not null } => "Changed here",
        _ => "Made here",
    };

    private static string People(int count) => count switch { 0 => "nobody has it", 1 => "1 person", _ => $"{count} people" };
}
