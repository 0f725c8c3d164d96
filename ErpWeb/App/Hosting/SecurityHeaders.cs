namespace ErpWeb.App.Hosting;

/// <summary>Tells browsers what pages may do, and refuses sockets that another site's page opens: browsers apply no same-origin rule to those.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Styles need 'unsafe-inline' for the tenant's colours and for style attributes; scripts never do.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), microphone=(), payment=(), usb=()";
        if (http.WebSockets.IsWebSocketRequest && !IsSameOrigin(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
        return next(http);
    }

    // Only the host is compared: behind a proxy that ends TLS the scheme differs. Programs that are not browsers send no origin.
    private static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || Uri.TryCreate(origin, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" && address.Authority == request.Host.Value;
    }
}
