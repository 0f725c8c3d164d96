using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Languages;

namespace ErpWeb.Identity.Roles;

/// <summary>A role with what it allows.</summary>
/// <param name="IsAsDelivered">A built-in role that nobody changed here.</param>
/// <param name="People">How many have it, deactivated ones too.</param>
/// <param name="MayChange">Whether whoever looks may change it: never the owner's role, never his own.</param>
public sealed record RoleRow(Guid Id, string Name, BuiltInRole? BuiltIn, bool IsAsDelivered, Rights Rights, int People, bool IsOwn, bool MayChange, int Version)
{
    /// <summary>A role that came with the application is called in the language of the screen.</summary>
    public string NameIn(Words words) => BuiltIn is null ? Name : words[Name];

    public bool IsOwner => BuiltIn is BuiltInRole.Owner;

    public RoleDraft ToDraft(IEnumerable<string> catalogue) => new()
    {
        Id = Id,
        Version = Version,
        Name = Name,
        OwnRecordsOnly = Rights.OwnRecordsOnly,
        Codes = [.. catalogue.Where(Rights.Allows)],
    };
}

/// <summary>A role that may be given to somebody.</summary>
public sealed record RoleChoice(Guid Id, string Name);
