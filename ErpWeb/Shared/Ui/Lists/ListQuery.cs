using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Shared.Ui.Lists;

/// <summary>The state of a list as its address holds it, so that Back, reload and a shared link bring it again.</summary>
internal sealed record ListQuery(string? Search, IReadOnlyDictionary<string, string> Filters, string? Sort, string? Cursor)
{
    public const string SearchKey = "q";
    private const string SortKey = "sort";
    private const string CursorKey = "after";

    public bool IsNarrowed => Search is not null || Filters.Count > 0;

    public static ListQuery From(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        var filters = query.Where(pair => pair.Key is not (SearchKey or SortKey or CursorKey))
            .Select(pair => (pair.Key, Value: pair.Value.ToString()))
            .Where(pair => pair.Value.Length > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        return new ListQuery(One(SearchKey), filters, One(SortKey), One(CursorKey));

        string? One(string key) => query.TryGetValue(key, out var value) && value.ToString().Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The same list from its first page, with one filter changed.</summary>
    public ListQuery With(string key, string? value)
    {
        var filters = Filters.Where(pair => pair.Key != key).ToDictionary(pair => pair.Key, pair => pair.Value);
        if (!string.IsNullOrEmpty(value)) filters[key] = value;
        return this with { Filters = filters, Cursor = null };
    }

    public string ToAddress(string address)
    {
        var pairs = Filters.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create<string, string?>(pair.Key, pair.Value))
            .Append(KeyValuePair.Create(SearchKey, Search))
            .Append(KeyValuePair.Create(SortKey, Sort))
            .Append(KeyValuePair.Create(CursorKey, Cursor));
        return QueryHelpers.AddQueryString(new Uri(address).GetLeftPart(UriPartial.Path), pairs.Where(pair => pair.Value is not null));
    }

    public bool IsSameAs(ListQuery other) => ToAddress("http://list/") == other.ToAddress("http://list/");
}
