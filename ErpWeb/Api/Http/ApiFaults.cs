using System.Text.Json;
using System.Text.RegularExpressions;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Api.Http;

/// <summary>Makes every answer below /api one that a program can read, whatever went wrong, and lets nobody keep a copy.</summary>
internal sealed partial class ApiFaults(RequestDelegate next, ILogger<ApiFaults> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            if (QueryFault(http.Request) is { } fault)
                await fault.ExecuteAsync(http);
            else
                await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            if (ProblemOf(fault) is not { } problem)
            {
                LogUnexpected(fault, http.Request.Method, http.Request.Path);
                problem = ApiProblems.Of(StatusCodes.Status500InternalServerError, "api.unexpected", "Something went wrong here. Nothing was saved; try again.");
            }
            await problem.ExecuteAsync(http);
        }
        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            await ProblemOf(http.Response.StatusCode).ExecuteAsync(http);
    }

    private static ProblemHttpResult? QueryFault(HttpRequest request) =>
        request.Query.SelectMany(pair => pair.Value.Append(pair.Key)).Any(text => ApiJson.HasControlCharacter(text))
            ? ApiProblems.Of(StatusCodes.Status400BadRequest, "api.control_character", "The address has a character that is not accepted.")
            : null;

    private static ProblemHttpResult? ProblemOf(Exception fault) => fault switch
    {
        BadHttpRequestException { StatusCode: not StatusCodes.Status400BadRequest } refused => ProblemOf(refused.StatusCode),
        BadHttpRequestException { InnerException: JsonException json } => JsonProblem(json),
        BadHttpRequestException refused => ParameterProblem(refused),
        AccessDeniedException => ProblemOf(StatusCodes.Status403Forbidden),
        SessionEndedException => ProblemOf(StatusCodes.Status401Unauthorized),
        ProofNeededException => ApiProblems.Of(StatusCodes.Status403Forbidden, "api.sign_in_again", "This step needs a sign-in that is not older than five minutes. Sign in again and repeat it with the new token."),
        _ => null,
    };

    private static ProblemHttpResult ProblemOf(int status) => status switch
    {
        401 => ApiProblems.Of(status, "api.sign_in", "Send a bearer token or an API key. A token is good for 15 minutes and dies with its session."),
        403 => ApiProblems.Of(status, "api.not_allowed", "Your role, or the key, does not allow this."),
        404 => ApiProblems.NotFound,
        405 => ApiProblems.Of(status, "api.method", "This address does not know this method."),
        413 => ApiProblems.Of(status, "api.too_large", "The body is too large."),
        415 => ApiProblems.Of(status, "api.media_type", "Send the body as application/json."),
        423 => ApiProblems.Suspended,
        _ => ApiProblems.Of(status, "api.refused", ReasonPhrases.GetReasonPhrase(status) + "."),
    };

    private static ProblemHttpResult JsonProblem(JsonException fault)
    {
        var field = fault.Path is { Length: > 2 } path ? path[2..] : "";
        var (code, words) = fault.Message switch
        {
            var message when Unmapped().Match(message) is { Success: true } unknown => ("api.unknown_field", $"There is no field \"{unknown.Groups[1].Value}\" here."),
            var message when message.Contains("uplicate", StringComparison.Ordinal) => ("api.duplicate_field", "A field is given twice."),
            _ when field.Length > 0 => ("api.value", "This value does not fit here."),
            _ => ("api.json", "The body is not JSON as this address takes it."),
        };
        return ApiProblems.Of(StatusCodes.Status400BadRequest, code, words, field.Length > 0 ? new Dictionary<string, string[]> { [field] = [words] } : null);
    }

    private static ProblemHttpResult ParameterProblem(BadHttpRequestException fault)
    {
        var name = Parameter().Match(fault.Message).Groups[1].Value;
        const string words = "This value does not fit here.";
        return name.Length > 0
            ? ApiProblems.Of(StatusCodes.Status400BadRequest, "api.value", words, new Dictionary<string, string[]> { [name] = [words] })
            : ApiProblems.Of(StatusCodes.Status400BadRequest, "api.json", "Send a JSON body.");
    }

    [GeneratedRegex("property '(.+?)' could not be mapped")]
    private static partial Regex Unmapped();

    [GeneratedRegex("^Failed to bind parameter \"\\S+ (\\w+)\"")]
    private static partial Regex Parameter();

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogUnexpected(Exception fault, string method, string path);
}
