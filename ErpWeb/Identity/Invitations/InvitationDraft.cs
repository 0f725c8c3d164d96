using ErpWeb.Shared.Data;

namespace ErpWeb.Identity.Invitations;

/// <summary>Whom to invite, as the form has it.</summary>
public sealed class InvitationDraft
{
    public Guid Id { get; init; } = Ids.New();
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public Guid RoleId { get; set; }
}

/// <summary>An invitation that nobody has accepted yet.</summary>
public sealed record InvitationRow(Guid Id, string Name, string Email, string RoleName, DateTime ExpiresAtUtc, bool IsExpired);

/// <summary>An invitation with its link, which is shown this once.</summary>
/// <param name="Path">Address below this host.</param>
public sealed record IssuedInvitation(Guid Id, string Name, string Email, string Path, DateTime ExpiresAtUtc);
