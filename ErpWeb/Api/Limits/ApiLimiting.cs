using System.Globalization;
using ErpWeb.Api.Http;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;

namespace ErpWeb.Api.Limits;

/// <summary>Keeps requests within the caller's bucket and their bodies within reason, before anything is done for them.</summary>
internal sealed class ApiLimiting(RequestDelegate next, ApiLimits limits)
{
    private const int LargestBody = 1024 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        // Asked again further down, the scheme remembers its answer.
        var signedIn = await http.AuthenticateAsync(TokenSchemes.Program);
        var taken = limits.Take(signedIn.Principal?.TenantId() is { } tenantId
            ? limits.Business(tenantId)
            : limits.Visitor(http.Connection.RemoteIpAddress?.ToString() ?? "", http.Request.Path.StartsWithSegments("/api/auth")));
        var headers = http.Response.Headers;
        headers["RateLimit-Limit"] = Text(taken.Limit);
        headers["RateLimit-Remaining"] = Text(taken.Left);
        headers["RateLimit-Reset"] = Text(taken.FullAfter);
        if (!taken.IsAllowed)
        {
            headers.RetryAfter = Text(taken.NextAfter);
            await ApiProblems.Of(StatusCodes.Status429TooManyRequests, "api.too_many_requests", $"Too many requests. Try again in {taken.NextAfter} s.").ExecuteAsync(http);
            return;
        }
        if (http.Request.ContentLength > LargestBody)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestBody;
        await next(http);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
