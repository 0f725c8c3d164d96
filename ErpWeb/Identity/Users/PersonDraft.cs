namespace ErpWeb.Identity.Users;

/// <summary>A person of the business as the form has him.</summary>
public sealed class PersonDraft
{
    public Guid UserId { get; init; }
    public string Name { get; set; } = "";
    public Guid RoleId { get; set; }
    /// <summary>The version that was read; saving is refused when someone else saved since.</summary>
    public int Version { get; init; }
}
