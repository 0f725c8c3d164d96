namespace ErpWeb.Identity.Users;

/// <summary>A person on the list.</summary>
/// <param name="SignInName">E-mail or user name.</param>
/// <param name="MayChange">Whether whoever looks may change the person: not himself, and nobody with wider rights.</param>
/// <param name="LastSeenAtUtc">Null before the first visit.</param>
public sealed record PersonRow(
    Guid UserId,
    string Name,
    string SignInName,
    Guid RoleId,
    string RoleName,
    bool OwnRecordsOnly,
    bool IsActive,
    bool IsSelf,
    bool MayChange,
    DateTime? LastSeenAtUtc,
    int Version)
{
    public PersonDraft ToDraft() => new() { UserId = UserId, Name = Name, RoleId = RoleId, Version = Version };
}

/// <summary>Whom the list shows.</summary>
/// <param name="Search">Words that all appear in name or e-mail.</param>
/// <param name="IsActive">Null for all.</param>
/// <param name="UserId">Only this person.</param>
public sealed record PersonFilter(string Search = "", bool? IsActive = null, Guid? UserId = null);
