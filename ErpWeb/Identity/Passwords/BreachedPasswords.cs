using System.Collections.Frozen;
using System.Text;

namespace ErpWeb.Identity.Passwords;

/// <summary>The passwords that guessers try first, from breached-passwords.txt: common ones everywhere, and favourites in India.</summary>
public static class BreachedPasswords
{
    private static readonly Lazy<FrozenSet<string>> List = new(Read);

    /// <summary>Whether it is one of them, or one of them with digits and signs hung on: "Mumbai@2026".</summary>
    public static bool Contains(string password)
    {
        var plain = Normalize(password);
        var core = plain.Trim([.. "0123456789!@#$%^&*()-_=+.,?/ "]);
        return List.Value.Contains(plain) || core.Length > 0 && (List.Value.Contains(core) || List.Value.Contains(Unleet(core)));
    }

    private static string Normalize(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static string Unleet(string text) => text.Replace('@', 'a').Replace('4', 'a').Replace('3', 'e').Replace('1', 'i').Replace('0', 'o').Replace('$', 's').Replace('5', 's').Replace('7', 't');

    private static FrozenSet<string> Read()
    {
        using var file = typeof(BreachedPasswords).Assembly.GetManifestResourceStream("ErpWeb.Identity.Passwords.breached-passwords.txt")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
