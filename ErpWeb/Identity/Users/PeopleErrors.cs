using ErpWeb.Shared.Kernel;

namespace ErpWeb.Identity.Users;

/// <summary>Why a person is not changed, in words for the form.</summary>
public static class PeopleErrors
{
    public static Error NotFound { get; } = new("identity.person.not_found", "This person does not work here any more.");

    public static Error Changed { get; } = new("identity.person.changed", "This person was changed on another device meanwhile. Open it again to see the change.");

    public static Error NameMissing { get; } = new("identity.person.name_missing", "Enter the person's name.", nameof(PersonDraft.Name));

    public static Error NameTooLong { get; } = new("identity.person.name_too_long", $"A name has at most {AppUser.DisplayNameMaxLength} characters.", nameof(PersonDraft.Name));

    public static Error NameIsHisOwn { get; } = new("identity.person.name_is_his_own", "This person also uses the sign-in elsewhere, so nobody else can change the name.", nameof(PersonDraft.Name));

    public static Error RoleUnknown { get; } = new("identity.person.role_unknown", "This role does not exist any more. Choose another.", nameof(PersonDraft.RoleId));

    public static Error RoleAboveYours { get; } = new("identity.person.role_above_yours", "This role may do more than yours, so you cannot give it.", nameof(PersonDraft.RoleId));

    public static Error OwnRole { get; } = new("identity.person.own_role", "Nobody changes his own role. Ask another person who manages people.", nameof(PersonDraft.RoleId));

    public static Error Yourself { get; } = new("identity.person.yourself", "You cannot do this to yourself. Ask another person who manages people.");

    public static Error AboveYou { get; } = new("identity.person.above_you", "This person may do more than you, so you cannot change him.");

    public static Error LastOwner { get; } = new("identity.person.last_owner", "Somebody must stay the owner. Make another person the owner first.");

    public static Error PasswordIsHisOwn { get; } = new("identity.person.password_is_his_own", "This person also uses the sign-in elsewhere. He chooses a new password himself, with Forgot password on the sign-in page.");

    public static Error SessionGone { get; } = new("identity.person.session_gone", "This session has ended already.");

    public static Error HasDocuments { get; } = new("identity.person.has_documents", "This person made documents or changes, which keep the name. Deactivate instead of removing.");
}
