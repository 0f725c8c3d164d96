using System.ComponentModel;
using ErpWeb.Identity.Users;

namespace ErpWeb.Api.Users;

/// <summary>Somebody who works in the business.</summary>
/// <param name="Login">E-mail address or user name.</param>
public sealed record User(Guid Id, string Name, string Login, Guid RoleId, string Role, bool IsActive, DateTime? LastSeenAtUtc, int Version)
{
    internal static User Of(PersonRow person) => new(
        person.UserId, person.Name, person.SignInName, person.RoleId, person.RoleName, person.IsActive,
        person.LastSeenAtUtc is { } seen ? DateTime.SpecifyKind(seen, DateTimeKind.Utc) : null, person.Version);
}

/// <summary>Somebody to invite.</summary>
public sealed record InviteBody
{
    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    [Description("See /api/roles.")]
    public Guid RoleId { get; init; }
}

/// <summary>An invitation; its link is shown this once, works once, and for a day.</summary>
public sealed record Invited(Guid Id, string Name, string Email, [property: Description("Below this host.")] string Link, DateTime ExpiresAtUtc);

/// <summary>What can be changed of a user.</summary>
public sealed record UserBody
{
    public string Name { get; init; } = "";
    public Guid RoleId { get; init; }
    [Description("False shuts the person out; what he did keeps his name.")]
    public bool IsActive { get; init; } = true;
}

/// <summary>A role that the caller may give to others.</summary>
public sealed record UserRole(Guid Id, string Name);
