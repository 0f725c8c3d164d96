namespace ErpWeb.Shared.Kernel.Access;

/// <summary>Every permission of every module.</summary>
public sealed class PermissionCatalogue
{
    private readonly Dictionary<BuiltInRole, Rights> _roles;

    public PermissionCatalogue(IEnumerable<PermissionGroup> groups)
    {
        Groups = [.. groups];
        Codes = All.Select(permission => permission.Code).ToHashSet(StringComparer.Ordinal);
        _roles = Enum.GetValues<BuiltInRole>().ToDictionary(role => role, RightsOf);
    }

    public IReadOnlyList<PermissionGroup> Groups { get; }

    public IEnumerable<Permission> All => Groups.SelectMany(group => group.Permissions);

    /// <summary>A code in an old role may name what no longer exists; such a code is not among these.</summary>
    public IReadOnlySet<string> Codes { get; }

    /// <summary>What a built-in role allows as it is delivered.</summary>
    public Rights Of(BuiltInRole role) => _roles[role];

    private Rights RightsOf(BuiltInRole role) => role is BuiltInRole.Owner
        ? Rights.All
        : Rights.Of(All.Where(permission => permission.Roles.Contains(role)).Select(permission => permission.Code), ownRecordsOnly: role is BuiltInRole.Salesperson);
}
