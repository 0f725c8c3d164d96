using ErpWeb.Identity.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace ErpWeb.Identity.SignIn;

internal static class SignOutEndpoint
{
    /// <summary>Only by POST and with the antiforgery token: no other site can sign anybody out.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (HttpContext http, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            await http.SignOutAsync(SessionSchemes.Choosing);
            await http.SignOutAsync(SessionSchemes.Session);
            return Results.LocalRedirect("/sign-in");
        }).AllowAnonymous();
}
