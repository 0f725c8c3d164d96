using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.StaticAssets;

namespace ErpWeb.App.Hosting;

/// <summary>Tells browsers what pages may do, and refuses sockets that another site's page opens: browsers apply no same-origin rule to those.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Whatever is not named is forbidden. Styles need 'unsafe-inline' for the tenant's colours and for style attributes;
    // scripts never do.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
        "connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Keeps the framework from adding a second policy to ours.</summary>
    public static void AreEnough(ServerComponentsEndpointOptions server) => server.ContentSecurityFrameAncestorsPolicy = null;

    // Written when the answer starts: the handling of a failure empties what was written before.
    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(WriteAsync, http);
        if (HttpMethods.IsTrace(http.Request.Method))
            return Refuse(http, StatusCodes.Status405MethodNotAllowed);
        if (http.WebSockets.IsWebSocketRequest && !IsSameOrigin(http.Request))
            return Refuse(http, StatusCodes.Status403Forbidden);
        return next(http);
    }

    private static Task WriteAsync(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // A page with a secret in its address says more.
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), microphone=(), payment=(), usb=()";
        if (StaysInNoCache(http))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    // What a person sees stays on no disk: the next one at the machine may be of another business. The program's own files
    // may stay, and so may the logo, whose address names its content.
    private static bool StaysInNoCache(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && !http.Response.Headers.CacheControl.ToString().Contains("immutable", StringComparison.Ordinal);

    // Only the host is compared: behind a proxy that ends TLS the scheme differs. Programs that are not browsers send no origin.
    private static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"https://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || string.Equals(origin, $"http://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
