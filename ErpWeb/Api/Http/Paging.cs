using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ErpWeb.Api.Http;

/// <summary>One page of a list.</summary>
/// <param name="Next">Where the next page is; null on the last one. The header Link says the same.</param>
/// <param name="Total">How many there are in all; counted on the first page of some lists only.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, int? Total = null);

/// <summary>Which page is asked for.</summary>
/// <param name="Cursor">Comes from the link "next".</param>
/// <param name="Size">Rows on a page, 1 to 200; 50 unless said.</param>
public sealed record PageRequest([FromQuery(Name = "cursor")] string? Cursor = null, [FromQuery(Name = "size")] int? Size = null)
{
    private const int Largest = 200;
    private const int Usual = 50;

    internal int Rows => Size ?? Usual;

    /// <summary>What is wrong with the request; null when nothing is.</summary>
    /// <param name="isCursor">Tells a place in this list from other text.</param>
    internal ProblemHttpResult? Fault(Func<string, bool> isCursor)
    {
        if (Rows is < 1 or > Largest)
            return ApiProblems.Of(StatusCodes.Status400BadRequest, "api.size", $"A page has 1 to {Largest} rows.", new Dictionary<string, string[]> { ["size"] = [$"1 to {Largest}"] });
        return Cursor is null || isCursor(Cursor) ? null : ApiProblems.BadCursor;
    }

    /// <summary>The page with the link to the next one.</summary>
    internal static Page<T> Answer<T>(HttpContext http, IReadOnlyList<T> items, string? nextCursor, int? total = null)
    {
        if (nextCursor is null)
            return new(items, null, total);
        var query = new QueryBuilder(http.Request.Query.Where(pair => !pair.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase)).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")))
        {
            { "cursor", nextCursor },
        };
        var next = http.Request.PathBase.Add(http.Request.Path).ToUriComponent() + query.ToQueryString();
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return new(items, next, total);
    }
}
