using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Data.Posting;

/// <summary>What every list of documents can be narrowed by.</summary>
/// <param name="Search">Parts of numbers or of the other party's name.</param>
public sealed record DocumentFilter(string? Search = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>Lists of documents, newest first; a page continues after the last row of the one before.</summary>
internal static class DocumentPages
{
    public static IQueryable<T> Narrow<T>(this IQueryable<T> documents, DocumentFilter filter) where T : PostedDocument
    {
        foreach (var word in SearchWords.Of(filter.Search))
            documents = documents.Where(row => row.SearchText.Contains(word));
        if (filter.From is { } from)
            documents = documents.Where(row => row.Date >= from);
        return filter.To is { } to ? documents.Where(row => row.Date <= to) : documents;
    }

    public static IQueryable<T> After<T>(this IQueryable<T> documents, string? cursor) where T : PostedDocument =>
        DateCursor.TryParse(cursor, out var after) ? documents.Where(row => row.Date <= after.Date && (row.Date < after.Date || row.Id.CompareTo(after.Id) < 0)) : documents;

    public static PageOf<T> Page<T>(List<T> rows, int size, Func<T, (DateOnly Date, Guid Id)> place)
    {
        var page = rows.Take(size).ToList();
        return new(page, rows.Count > size ? new DateCursor(place(page[^1]).Date, place(page[^1]).Id).ToString() : null, null);
    }
}
