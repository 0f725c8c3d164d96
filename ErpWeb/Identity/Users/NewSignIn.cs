using Microsoft.AspNetCore.Identity;

namespace ErpWeb.Identity.Users;

/// <summary>Makes the row of a person's sign-in; the caller saves it in its own transaction.</summary>
public sealed class NewSignIn(IPasswordHasher<AppUser> hasher, ILookupNormalizer normalizer)
{
    /// <param name="password">Checked by <see cref="PasswordRules"/> before.</param>
    public AppUser Make(Guid id, string name, string email, string password)
    {
        var user = new AppUser
        {
            Id = id,
            DisplayName = name,
            Email = email,
            NormalizedEmail = normalizer.NormalizeEmail(email),
            UserName = email,
            NormalizedUserName = normalizer.NormalizeName(email),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        user.PasswordHash = hasher.HashPassword(user, password);
        return user;
    }
}
