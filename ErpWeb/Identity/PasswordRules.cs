using ErpWeb.Identity.Passwords;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Identity;

/// <summary>What a password must be. Length is what makes it hard to guess; any character is welcome, and spaces count.</summary>
public static class PasswordRules
{
    public const int MinLength = 10;
    public const int MaxLength = 128;

    /// <summary>Shorter words of a name are in too many good passwords.</summary>
    private const int OwnWordLength = 4;

    /// <summary>What is wrong with the password, in words for the form; null when nothing is.</summary>
    /// <param name="own">What others know of the person: e-mail address, name, business.</param>
    public static Wording? Fault(string password, params IReadOnlyList<string> own) => password switch
    {
        { Length: < MinLength } => (Wording)$"Use at least {MinLength} characters. A few words are easy to remember and hard to guess.",
        { Length: > MaxLength } => $"Use at most {MaxLength} characters.",
        _ when password.Distinct().Count() < 4 => "Use more than three different characters.",
        _ when OwnWord(password, own) is { } word => $"The password must not contain {word}: people who know you would try that first.",
        _ when BreachedPasswords.Contains(password) => "Many people use this password, and whoever guesses tries it first. Choose another one.",
        _ => null,
    };

    private static string? OwnWord(string password, IReadOnlyList<string> own) => own
        .SelectMany(text => text.Split([' ', '@', '.', ',', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries))
        .FirstOrDefault(word => word.Length >= OwnWordLength && password.Contains(word, StringComparison.OrdinalIgnoreCase) && !IsProvider(word));

    // The company that carries the mail is nobody's own word.
    private static bool IsProvider(string word) => word.ToUpperInvariant() is "GMAIL" or "YAHOO" or "OUTLOOK" or "HOTMAIL" or "EXAMPLE" or "REDIFFMAIL" or "MAIL";
}
