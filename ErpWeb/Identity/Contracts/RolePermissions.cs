namespace ErpWeb.Identity.Contracts;

/// <summary>The text form of a role's permissions: one code a line.</summary>
public static class RolePermissions
{
    /// <summary>The code that stands for all others.</summary>
    public const string Everything = "*";

    public static IReadOnlySet<string> Parse(string permissions) =>
        permissions.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);

    public static string Format(IEnumerable<string> permissions) => string.Join('\n', permissions);
}
