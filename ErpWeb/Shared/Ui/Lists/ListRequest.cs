using Microsoft.AspNetCore.WebUtilities;

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

    /// <summary>The address of a file that holds what a list shows, on all its pages.</summary>
    /// <param name="path">Where the file is made.</param>
    /// <param name="shown">What the list asks for; null before it has asked.</param>
    /// <param name="unset">What the list takes a filter for that is not chosen.</param>
    public static string FileAddress(string path, ListRequest? shown, params (string Key, string Value)[] unset)
    {
        var query = unset.ToDictionary(filter => filter.Key, filter => (string?)filter.Value);
        foreach (var (key, value) in shown?.Filters ?? new Dictionary<string, string>())
            query[key] = value;
        query[ListQuery.SearchKey] = shown?.Search;
        return QueryHelpers.AddQueryString(path, query);
    }
}
