using System.Security.Claims;
using ErpWeb.Identity.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.StaticAssets;

namespace ErpWeb.Identity.Sessions;

/// <summary>Gives the request its tenant: the one of the session, while that stands. A browser whose session has ended loses its cookie.</summary>
internal sealed class TenantScopeMiddleware(RequestDelegate next, SessionQueries sessions, SessionStore store)
{
    private const string PasswordPage = "/account/password";

    public async Task InvokeAsync(HttpContext http, CurrentUser user)
    {
        if (http.User.SessionId() is not null && !user.IsSignedIn && !IsStaticAsset(http))
        {
            var state = await sessions.ReadAsync(http.User, http.RequestAborted);
            if (state.Session is { } session)
            {
                var address = Client.AddressOf(http);
                user.Enter(session, address);
                if (!IsSocket(http))
                    await store.SeenAsync(session.TenantId, session.Id, session.LastSeenAtUtc, address, http.RequestAborted);
            }
            else
            {
                var person = http.User;
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
                http.Items[typeof(SessionEnd)] = state.End;
                if (state.MayChoose)
                    http.Items[typeof(SessionService)] = person;
                else
                    await http.SignOutAsync(SessionSchemes.Session);
            }
        }
        if (user.MustChangePassword && !IsWayToPassword(http))
            RefuseUntilChanged(http);
        else
            await next(http);
    }

    /// <summary>Why the session that this request came with is no more.</summary>
    public static SessionEnd? EndOf(HttpContext http) => http.Items[typeof(SessionEnd)] as SessionEnd?;

    /// <summary>Somebody whose business is closed, on his way to another one.</summary>
    public static ClaimsPrincipal? ChooserOf(HttpContext http) => http.Items[typeof(SessionService)] as ClaimsPrincipal;

    private static bool IsStaticAsset(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static bool IsWayToPassword(HttpContext http) =>
        IsStaticAsset(http) || http.Request.Path == PasswordPage || http.Request.Path == "/sign-out" || http.Request.Path.StartsWithSegments("/error");

    private static void RefuseUntilChanged(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Accept.ToString().Contains("text/html"))
            http.Response.Redirect(PasswordPage);
        else
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    // A browser comes back to its circuit by itself, with nobody sitting before it.
    private static bool IsSocket(HttpContext http) => http.Request.Path.StartsWithSegments("/_blazor");
}
