using System.Globalization;
using System.Linq.Expressions;

namespace ErpWeb.Shared.Data;

/// <summary>The order that a person chose for a list: the key of a column, with "-" before it for falling. A page of it goes on after so many rows.</summary>
public static class ListOrder
{
    private const char Mark = '@';
    private const int Furthest = 1_000_000;

    /// <returns>The rows in the chosen order; null where no known column was chosen, and the list has its own.</returns>
    public static IOrderedQueryable<T>? Sorted<T>(this IQueryable<T> rows, string? sort, IReadOnlyDictionary<string, Expression<Func<T, object>>> columns) =>
        sort is null || !columns.TryGetValue(sort.TrimStart('-'), out var by) ? null
        : sort[0] == '-' ? rows.OrderByDescending(by) : rows.OrderBy(by);

    /// <summary>How many rows were shown before; none on the first page and for text that is no cursor.</summary>
    public static int Shown(string? cursor) =>
        cursor?.Length > 1 && cursor[0] == Mark && int.TryParse(cursor.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? Math.Min(rows, Furthest) : 0;

    /// <summary>The text that travels with a page.</summary>
    public static string After(int shown) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{shown}");
}
