using System.Security.Claims;
using ErpWeb.Identity.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.StaticAssets;

namespace ErpWeb.Identity.Sessions;

/// <summary>Gives the request its tenant: the one of the session, while the membership stands. A session that lost it is signed out.</summary>
internal sealed class TenantScopeMiddleware(RequestDelegate next, SessionQueries sessions)
{
    public async Task InvokeAsync(HttpContext http, CurrentUser user)
    {
        if (http.User.Identity is { IsAuthenticated: true } && !IsStaticAsset(http))
        {
            if (await sessions.FindAsync(http.User, http.RequestAborted) is { } session)
            {
                user.Enter(session, http.Connection.RemoteIpAddress?.ToString() ?? "");
            }
            else
            {
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
                await http.SignOutAsync(SessionSchemes.Session);
            }
        }
        await next(http);
    }

    private static bool IsStaticAsset(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
