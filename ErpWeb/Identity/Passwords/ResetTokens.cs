using System.Globalization;
using System.Security.Cryptography;
using ErpWeb.Identity.Users;
using Microsoft.AspNetCore.DataProtection;

namespace ErpWeb.Identity.Passwords;

/// <summary>
/// What stands in a link for a new password. It says for whom, until when, and for which password and e-mail address: once
/// one of them has changed, or the hour is over, it is dead.
/// </summary>
public sealed class ResetTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(60);

    private readonly IDataProtector _protector = protection.CreateProtector("ErpWeb.ResetPassword");

    public string Make(AppUser user) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{user.Id:N} {(clock.GetUtcNow() + Life).UtcTicks} {StateOf(user)}"));

    /// <summary>The person the link is for, if it can still be one.</summary>
    public Guid? UserOf(string token) => Read(token) is { } read && clock.GetUtcNow().UtcTicks < read.UntilTicks ? read.UserId : null;

    public bool IsFor(AppUser user, string token) => UserOf(token) == user.Id && Read(token)!.Value.State == StateOf(user);

    private (Guid UserId, long UntilTicks, string State)? Read(string token)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split(' ', 3);
            return (Guid.Parse(parts[0]), long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string StateOf(AppUser user) => $"{user.SecurityStamp} {user.NormalizedEmail}";
}
