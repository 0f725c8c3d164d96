using System.Text.Json;
using ErpWeb.Shared.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Api.Http;

/// <summary>Refusals as problem details (RFC 9457): a stable <c>code</c> for programs, words for people, and <c>errors</c> by field.</summary>
internal static class ApiProblems
{
    /// <summary>There is no such thing, or not in this business: nobody can tell which.</summary>
    // Made anew for each answer: it gets the trace of its request.
    public static ProblemHttpResult NotFound => Of(StatusCodes.Status404NotFound, "api.not_found", "There is nothing here under this address.");

    /// <summary>Told to those who belong to the business.</summary>
    public static ProblemHttpResult Suspended => Of(StatusCodes.Status423Locked, "api.suspended", "This business is suspended.");

    public static ProblemHttpResult BadCursor => Of(StatusCodes.Status400BadRequest, "api.cursor", "This is not a place in this list. Follow the link \"next\" of a page as it is.");

    public static ProblemHttpResult Of(int status, string code, string detail, IDictionary<string, string[]>? errors = null, params (string Name, object? Value)[] more)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (errors is { Count: > 0 })
            extensions["errors"] = errors;
        foreach (var (name, value) in more)
            extensions[name] = value;
        return TypedResults.Problem(detail, statusCode: status, title: ReasonPhrases.GetReasonPhrase(status), type: "about:blank", extensions: extensions);
    }

    /// <summary>What a service refused, each fault at its field.</summary>
    /// <param name="names">What the API calls a property of the draft, where that differs.</param>
    public static ProblemHttpResult Of(IReadOnlyList<Error> errors, IReadOnlyDictionary<string, string>? names = null, params (string Name, object? Value)[] more)
    {
        var status = StatusOf(errors[0].Code);
        if (status == StatusCodes.Status404NotFound)
            return NotFound;
        var fields = errors.Where(error => error.Field is not null)
            .GroupBy(error => FieldName(error.Field!, names))
            .ToDictionary(field => field.Key, field => field.Select(error => error.Message).Distinct().ToArray());
        return Of(status, errors[0].Code, errors.FirstOrDefault(error => error.Field is null)?.Message ?? errors[0].Message, fields, more);
    }

    private static int StatusOf(string code)
    {
        var fault = code[(code.LastIndexOf('.') + 1)..];
        if (fault.EndsWith("not_found", StringComparison.Ordinal))
            return StatusCodes.Status404NotFound;
        if (fault is "changed")
            return StatusCodes.Status412PreconditionFailed;
        var isConflict = fault.EndsWith("_taken", StringComparison.Ordinal) || fault.StartsWith("already_", StringComparison.Ordinal) || fault is "barcode_shared" or "more_than_due" or "invoice_cancelled";
        return isConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
    }

    // "Lines[2].ItemId" is lines[2].productId to a program.
    private static string FieldName(string path, IReadOnlyDictionary<string, string>? names) => string.Join('.', path.Split('.').Select(part =>
    {
        var end = part.IndexOf('[', StringComparison.Ordinal);
        var name = end < 0 ? part : part[..end];
        return (names?.GetValueOrDefault(name) ?? JsonNamingPolicy.CamelCase.ConvertName(name)) + (end < 0 ? "" : part[end..]);
    }));
}
