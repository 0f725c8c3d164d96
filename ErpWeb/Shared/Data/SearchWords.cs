using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Data;

/// <summary>Splits what a person types into a search box into the words to look for in a stored SearchText.</summary>
public static class SearchWords
{
    private const int MaxWords = 6;

    /// <summary>Lower-case words; more than six are ignored.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        [.. PlainText.Of(text).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxWords)];
}
