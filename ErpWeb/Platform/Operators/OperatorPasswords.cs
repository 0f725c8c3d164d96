using System.Security.Cryptography;
using ErpWeb.Shared.Kernel;
using Microsoft.AspNetCore.Identity;

namespace ErpWeb.Platform.Operators;

/// <summary>Hashes and judges the passwords of operators.</summary>
internal sealed class OperatorPasswords(IPasswordHasher<Operator> hasher)
{
    public const int MinLength = 14;
    public const int MaxLength = 128;

    private const string OneTimeLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly Operator _nobody = new() { DisplayName = "", Email = "", NormalizedEmail = "", PasswordHash = "", SecurityStamp = "" };
    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    /// <summary>Four groups of five letters that nobody confuses.</summary>
    public static string NewOneTime() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(OneTimeLetters, 5)));

    public string Hash(string password) => hasher.HashPassword(_nobody, password);

    /// <summary>Whether the password is this operator's. Nobody costs the same work, or the time would tell who is an operator.</summary>
    public bool Verify(Operator? person, string password) =>
        hasher.VerifyHashedPassword(person ?? _nobody, person?.PasswordHash ?? _nobodysHash.Value, password) is not PasswordVerificationResult.Failed && person is not null;

    public static Error? Fault(string password, string email) => password switch
    {
        { Length: < MinLength } => Refused($"Use at least {MinLength} characters. A few words are easy to remember and hard to guess."),
        { Length: > MaxLength } => Refused($"Use at most {MaxLength} characters."),
        _ when password.Distinct().Count() < 6 => Refused("Use more different characters."),
        _ when password.Contains(email.Split('@')[0], StringComparison.OrdinalIgnoreCase) => Refused("The password must not hold your e-mail address."),
        _ => null,
    };

    private static Error Refused(Wording words) => new("platform.password_refused", words, "Password");
}
