using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.SignIn;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Antiforgery;

namespace ErpWeb.Identity.Passkeys;

/// <summary>What wwwroot/js/passkeys.js talks to: it fetches what to ask the key, and posts the answer as a form.</summary>
internal static class PasskeyEndpoints
{
    private const string Json = "application/json";

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in/passkey/options", async (HttpContext http, SignInLimits limits, PasskeyService passkeys) =>
            limits.Allow(Client.AddressOf(http)) ? Results.Text(await passkeys.RequestOptionsAsync(http), Json) : Results.StatusCode(StatusCodes.Status429TooManyRequests))
            .AllowAnonymous().AddEndpointFilter(DemandTokenAsync);
        routes.MapPost("/sign-in/passkey", SignInAsync).AllowAnonymous().AddEndpointFilter(DemandTokenAsync);
        routes.MapPost("/account/confirm/passkey", ConfirmAsync).Needs(Permissions.Member).AddEndpointFilter(DemandTokenAsync);
        routes.MapPost("/account/passkeys/options", async (HttpContext http, StepUp stepUp, PasskeyService passkeys) =>
            await stepUp.IsFreshAsync(http.RequestAborted) ? Results.Text(await passkeys.CreationOptionsAsync(http), Json) : Results.StatusCode(StatusCodes.Status403Forbidden))
            .Needs(Permissions.Member).AddEndpointFilter(DemandTokenAsync);
        routes.MapPost("/account/passkeys/new", AddAsync).Needs(Permissions.Member).AddEndpointFilter(DemandTokenAsync);
    }

    private static async ValueTask<object?> DemandTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.BadRequest();

    private static async Task<IResult> SignInAsync(HttpContext http, SignInLimits limits, PasskeyService passkeys, SignInService signIn)
    {
        if (!limits.Allow(Client.AddressOf(http)) || await passkeys.VerifyAsync(http, Field(http, "credential")) is not { } user)
            return Results.LocalRedirect("/sign-in?passkey=refused");
        var step = await signIn.EnterAsync(http, user, remember: false);
        return Results.LocalRedirect(step is SessionService.Step.Refused ? "/sign-in?passkey=refused" : SignInSteps.NextAddress(step, Field(http, "returnUrl")));
    }

    private static async Task<IResult> ConfirmAsync(HttpContext http, PasskeyService passkeys, CurrentUser current, SessionStore store)
    {
        var returnUrl = ReturnUrls.Local(Field(http, "returnUrl"));
        if (await passkeys.VerifyAsync(http, Field(http, "credential")) is not { } user || user.Id != current.UserId)
            return Results.LocalRedirect(StepUp.AddressFor(returnUrl) + "&passkey=refused");
        await store.ProvedAsync(current.TenantId, current.SessionId, http.RequestAborted);
        return Results.LocalRedirect(returnUrl);
    }

    private static async Task<IResult> AddAsync(HttpContext http, StepUp stepUp, PasskeyService passkeys)
    {
        if (!await stepUp.IsFreshAsync(http.RequestAborted))
            return Results.LocalRedirect(StepUp.AddressFor("/account/passkeys"));
        var added = await passkeys.AddAsync(http, Field(http, "credential"));
        return Results.LocalRedirect(added.IsSuccess ? "/account/passkeys" : "/account/passkeys?passkey=refused");
    }

    private static string Field(HttpContext http, string name) => http.Request.Form[name].ToString();
}
