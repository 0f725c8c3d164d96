using ErpWeb.Identity.Passwords;

namespace ErpWeb.Identity.Contracts;

/// <summary>Links for people who forgot their password, handed out by those who manage people. It asks no right: the service that calls it does.</summary>
public sealed class PasswordLinks(PasswordService passwords)
{
    /// <summary>Path and query, from the root, of a page where this person chooses a new password: once, within an hour.</summary>
    public Task<string> MakeAsync(Guid userId, CancellationToken ct = default) => passwords.MakeLinkAsync(userId, ct);
}
