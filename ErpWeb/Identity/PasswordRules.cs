using ErpWeb.Shared.Kernel;

namespace ErpWeb.Identity;

/// <summary>What a password must be. Length is what makes it hard to guess; any character is welcome, and spaces count.</summary>
public static class PasswordRules
{
    public const int MinLength = 8;
    public const int MaxLength = 128;

    /// <summary>What is wrong with the password, in words for the form; null when nothing is.</summary>
    public static Wording? Fault(string password, string email) => password switch
    {
        { Length: < MinLength } => (Wording)$"Use at least {MinLength} characters. A few words are easy to remember and hard to guess.",
        { Length: > MaxLength } => $"Use at most {MaxLength} characters.",
        _ when password.Distinct().Count() < 3 => "Use more than two different characters.",
        _ when password.Equals(email, StringComparison.OrdinalIgnoreCase) => "The password must not be the e-mail address.",
        _ => null,
    };
}
