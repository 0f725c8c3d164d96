using System.Net.Mail;

namespace ErpWeb.Shared.Kernel;

/// <summary>The form of an e-mail address. Only a message that arrives proves that it exists.</summary>
public static class EmailAddress
{
    /// <summary>Longest address that is stored.</summary>
    public const int MaxLength = 100;

    /// <summary>Whether the text could be an address: one name, an @, and a domain with a dot.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && !text.Any(char.IsWhiteSpace)
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.') && !address.Host.StartsWith('.') && !address.Host.EndsWith('.');
}
