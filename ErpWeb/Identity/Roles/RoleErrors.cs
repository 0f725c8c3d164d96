using ErpWeb.Shared.Kernel;

namespace ErpWeb.Identity.Roles;

/// <summary>Why a role is not changed, in words for the form.</summary>
public static class RoleErrors
{
    public static Error NotFound { get; } = new("identity.role.not_found", "This role does not exist any more.");

    public static Error Changed { get; } = new("identity.role.changed", "This role was changed on another device meanwhile. Load the page again to see the change.");

    public static Error OwnersRole { get; } = new("identity.role.owners", "The owner may do everything; this role stays as it is.");

    public static Error OwnRole { get; } = new("identity.role.own", "Nobody changes his own role. Ask another person who manages roles.");

    public static Error NameMissing { get; } = new("identity.role.name_missing", "Give the role a name, such as Counter staff.", nameof(RoleDraft.Name));

    public static Error NameTooLong { get; } = new("identity.role.name_too_long", $"A name has at most {Role.NameMaxLength} characters.", nameof(RoleDraft.Name));

    public static Error NameFixed { get; } = new("identity.role.name_fixed", "A role that came with the application keeps its name. Copy it to have one of another name.", nameof(RoleDraft.Name));

    public static Error MoreThanYou { get; } = new("identity.role.more_than_you", "Nobody gives what he may not do himself.");

    public static Error CodeUnknown { get; } = new("identity.role.code_unknown", "There is no such permission.");

    public static Error NotBuiltIn { get; } = new("identity.role.not_built_in", "This role was made here, so there is nothing to go back to.");

    public static Error InUse { get; } = new("identity.role.in_use", "People have this role. Give them another one first.");

    public static Error BuiltIn { get; } = new("identity.role.built_in", "A role that came with the application is never deleted.");

    public static Error NameTaken(string name) => new("identity.role.name_taken", $"There is a role {name} already.", nameof(RoleDraft.Name));
}
