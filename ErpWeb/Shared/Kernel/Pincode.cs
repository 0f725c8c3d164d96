using System.Text.RegularExpressions;

namespace ErpWeb.Shared.Kernel;

/// <summary>The six-digit postal index number of an address in India.</summary>
public static partial class Pincode
{
    /// <summary>Whether the text is six digits, the first not 0.</summary>
    public static bool IsValid(string? text) => text is not null && Pattern().IsMatch(text);

    [GeneratedRegex(@"\A[1-9][0-9]{5}\z")]
    private static partial Regex Pattern();
}
