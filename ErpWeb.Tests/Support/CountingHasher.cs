using ErpWeb.Identity.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ErpWeb.Tests.Support;

/// <summary>Counts what is verified: of real people, and of nobody.</summary>
internal sealed class CountingHasher : IPasswordHasher<AppUser>
{
    private readonly PasswordHasher<AppUser> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
    private int _known, _unknown;

    public int Known => _known;

    public int All => _known + _unknown;

    public string HashPassword(AppUser user, string password) => _hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref user.Id == Guid.Empty ? ref _unknown : ref _known);
        return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
