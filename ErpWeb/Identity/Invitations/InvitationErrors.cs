using ErpWeb.Identity.Users;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Identity.Invitations;

/// <summary>Why nobody is invited, or an invitation lets nobody in.</summary>
public static class InvitationErrors
{
    /// <summary>The one answer to a link that is used, too old, withdrawn, damaged or made up: more would help only those who guess.</summary>
    public static Error Void { get; } = new("identity.invitation.void", "This invitation cannot be used any more. Ask the person who sent it for a new one.");

    public static Error NotFound { get; } = new("identity.invitation.not_found", "This invitation is gone: accepted or withdrawn on another device.");

    public static Error NameMissing { get; } = new("identity.invitation.name_missing", "Enter the person's name.", nameof(InvitationDraft.Name));

    public static Error NameTooLong { get; } = new("identity.invitation.name_too_long", $"A name has at most {AppUser.DisplayNameMaxLength} characters.", nameof(InvitationDraft.Name));

    public static Error EmailInvalid { get; } = new("identity.invitation.email_invalid", "Enter an e-mail address, such as kiran@example.com.", nameof(InvitationDraft.Email));

    public static Error RoleUnknown { get; } = new("identity.invitation.role_unknown", "Choose a role.", nameof(InvitationDraft.RoleId));

    public static Error RoleAboveYours { get; } = new("identity.invitation.role_above_yours", "This role may do more than yours, so you cannot give it.", nameof(InvitationDraft.RoleId));

    public static Error WorksHere { get; } = new("identity.invitation.works_here", "A person with this e-mail address is on the list already.", nameof(InvitationDraft.Email));

    public static Error InvitedAlready { get; } = new("identity.invitation.invited_already", "This address is invited already. Make a new link for it, or withdraw it first.", nameof(InvitationDraft.Email));

    public static Error OtherSignIn(string email) => new("identity.invitation.other_sign_in", $"This invitation is for {email}. Sign out, then sign in with that address and open the link again.");
}
