using ErpWeb.Api.Http;
using ErpWeb.Api.OpenApi;
using ErpWeb.Api.Repeats;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.Tokens;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Auth;

/// <summary>How a program gets its tokens, renews them and gives them back.</summary>
internal static class AuthEndpoints
{
    public static void MapAuth(this RouteGroupBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Signing in").AllowAnonymous().WithMetadata(NotRepeatable.Instance);
        auth.MapPost("/register-tenant", RegisterAsync).WithMetadata(new Refuses(409, 422)).WithSummary("Register a business")
            .WithDescription("Makes the business, its owner, roles, accounts and series in one step, or nothing.");
        auth.MapPost("/login", LoginAsync).WithMetadata(new Refuses(401, 403, 409, 423)).WithSummary("Sign in")
            .WithDescription("409 where the person works in several businesses and has not said which; 403 until a given password is changed.");
        auth.MapPost("/refresh-token", RefreshAsync).WithMetadata(new Refuses(401, 423)).WithSummary("Renew the tokens").WithDescription("A refresh token is good once. Its second use ends the session.");
        auth.MapPost("/logout", LogoutAsync).WithSummary("End the session");
    }

    private static async Task<Results<Created<Tokens>, ProblemHttpResult>> RegisterAsync(
        RegisterBody body, TenantSignUpService signUp, SignInLimits limits, TokenService tokens, HttpContext http, CancellationToken ct)
    {
        if (!limits.AllowSignUp(Client.AddressOf(http)))
            return TooMany;
        var made = await signUp.SignUpAsync(body.ToDraft(), Client.AddressOf(http), ct: ct);
        if (!made.IsSuccess)
            return ApiProblems.Of(made.Errors);
        var issued = (await tokens.BeginAsync(made.Value.AdminId, made.Value.Id, ClientOf(http), ct))!;
        return TypedResults.Created((string?)null, Tokens.Of(issued));
    }

    private static async Task<Results<Ok<Tokens>, ProblemHttpResult>> LoginAsync(LoginBody body, TokenSignIn signIn, SelectedTenant selected, HttpContext http, CancellationToken ct)
    {
        var answer = await signIn.SignInAsync(body.Login, body.Password, body.Code, body.Tenant ?? selected.Tenant?.Slug, ClientOf(http), ct);
        return answer.Step switch
        {
            TokenSignInStep.SignedIn => TypedResults.Ok(Tokens.Of(answer.Tokens!)),
            TokenSignInStep.CodeNeeded => CodeNeeded,
            TokenSignInStep.ChooseBusiness => Choose(answer.Businesses!),
            TokenSignInStep.MustChangePassword => MustChangePassword,
            TokenSignInStep.Suspended => ApiProblems.Suspended,
            TokenSignInStep.TooMany => TooMany,
            _ => Refused,
        };
    }

    private static async Task<Results<Ok<Tokens>, ProblemHttpResult>> RefreshAsync(RefreshBody body, TokenService tokens, HttpContext http, CancellationToken ct) =>
        await tokens.RefreshAsync(body.RefreshToken, Client.AddressOf(http), ct) is { } issued
            ? TypedResults.Ok(Tokens.Of(issued))
            : await tokens.IsSuspendedAsync(body.RefreshToken, ct) ? ApiProblems.Suspended : ApiProblems.Of(StatusCodes.Status401Unauthorized, "identity.refresh_refused", "This refresh token is not good any more. Sign in again.");

    private static async Task<NoContent> LogoutAsync(LogoutBody? body, TokenService tokens, SessionControl control, HttpContext http, CancellationToken ct)
    {
        if (body?.RefreshToken is { } refresh)
            await tokens.EndAsync(refresh, ct);
        else if (http.User.TenantId() is { } tenantId && http.User.SessionId() is { } sessionId)
            await control.EndAsync(tenantId, [sessionId], SessionEnd.SignedOut, ct);
        return TypedResults.NoContent();
    }

    // The same answer for an unknown name, a wrong password or code, too many guesses, and a business that is not the person's.
    private static ProblemHttpResult Refused => ApiProblems.Of(
        StatusCodes.Status401Unauthorized, "identity.sign_in_refused", "Name, password or code is not right. After five wrong tries this device has to wait for 15 minutes.");

    private static ProblemHttpResult CodeNeeded => ApiProblems.Of(
        StatusCodes.Status401Unauthorized, "identity.code_needed", "This sign-in has two steps. Send in \"code\" what the authenticator shows, too.");

    private static ProblemHttpResult MustChangePassword => ApiProblems.Of(
        StatusCodes.Status403Forbidden, "identity.must_change_password", "Sign in with a browser once and choose a password of your own.");

    private static ProblemHttpResult TooMany => ApiProblems.Of(
        StatusCodes.Status429TooManyRequests, "identity.too_many", "There were too many tries from here. Wait a minute.");

    private static ProblemHttpResult Choose(IReadOnlyList<BusinessChoice> businesses) => ApiProblems.Of(
        StatusCodes.Status409Conflict, "identity.choose_tenant", "You work in several businesses. Say in \"tenant\" which one.", null,
        ("tenants", businesses.Select(business => new { tenant = business.Slug, name = business.Name }).ToList()));

    // Browsers are recognised; another program is called what it calls itself.
    private static Client ClientOf(HttpContext http)
    {
        var client = Client.Of(http);
        return http.Request.Headers.UserAgent.ToString().Split(' ', 2)[0] is { Length: > 0 } program && !program.StartsWith("Mozilla/", StringComparison.Ordinal) ? client with { Device = program } : client;
    }
}
