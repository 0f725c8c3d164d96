namespace ErpWeb.Shared.Csv;

/// <summary>A column of our own files.</summary>
/// <param name="Header">Its name in our template and export.</param>
/// <param name="OtherHeaders">Under which names other programs export the same; the first that is filled counts.</param>
public sealed record CsvColumn(string Header, params string[] OtherHeaders)
{
    /// <summary>Whether our template and export have it; false for columns that only other programs' files know.</summary>
    public bool IsOurs { get; init; } = true;

    /// <summary>A cell of the template's example row.</summary>
    public string Example { get; init; } = "";

    internal IEnumerable<string> Headers => [Header, .. OtherHeaders];

    /// <summary>Case, spaces and punctuation do not matter in a header.</summary>
    internal static string Normalized(string header) => string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
