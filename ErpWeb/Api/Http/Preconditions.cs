using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Http;

/// <summary>Whoever changes a row says which version he saw: the ETag he got, in If-Match. Nobody overwrites what he has not read.</summary>
internal static class Preconditions
{
    private static ProblemHttpResult Missing => ApiProblems.Of(
        StatusCodes.Status428PreconditionRequired, "api.if_match", "Send the ETag of what you read in the header If-Match, so that nobody's change is lost.");

    /// <summary>Reads the version that the caller saw.</summary>
    /// <returns>The refusal where the header is missing; a version that never was where it is no ETag of ours.</returns>
    public static ProblemHttpResult? Read(HttpRequest request, out int version)
    {
        version = -1;
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0)
            return Missing;
        if (header is ['"', .. var text, '"'] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
            version = read;
        return null;
    }

    public static void SetETag(this HttpResponse response, int version) => response.Headers.ETag = $"\"{version}\"";
}
