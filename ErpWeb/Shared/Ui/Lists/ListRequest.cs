namespace ErpWeb.Shared.Ui.Lists;

/// <summary>What a list page asks its provider for.</summary>
/// <param name="Search">Words typed into the search box, trimmed; null when blank.</param>
/// <param name="Filters">Chosen filters by key; an unset filter is absent.</param>
/// <param name="Sort">Sort key of a column, with "-" before it for descending; null for the list's own order.</param>
/// <param name="Cursor">Position given by the page before; null for the first page.</param>
/// <param name="Size">Rows wanted.</param>
public sealed record ListRequest(string? Search, IReadOnlyDictionary<string, string> Filters, string? Sort, string? Cursor, int Size = 50)
{
    public string? Filter(string key) => Filters.GetValueOrDefault(key);
}
