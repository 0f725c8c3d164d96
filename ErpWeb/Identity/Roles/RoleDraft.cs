namespace ErpWeb.Identity.Roles;

/// <summary>A role as the form has it.</summary>
public sealed class RoleDraft
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Name { get; set; } = "";
    public bool OwnRecordsOnly { get; set; }
    public HashSet<string> Codes { get; init; } = [];
}
