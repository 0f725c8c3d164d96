using ErpWeb.Identity.Sessions;
using Microsoft.AspNetCore.Antiforgery;

namespace ErpWeb.Identity.SignIn;

internal static class SignOutEndpoint
{
    /// <summary>Only by POST and with the antiforgery token: no other site can sign anybody out. With "everywhere" all sessions of the person end.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (HttpContext http, IAntiforgery antiforgery, SessionService sessions) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            await sessions.EndAsync(http, everywhere: http.Request.Form.ContainsKey("everywhere"));
            return Results.LocalRedirect("/sign-in");
        }).AllowAnonymous();
}
