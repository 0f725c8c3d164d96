using System.Security.Claims;
using ErpWeb.Shared.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ErpWeb.Platform.Operators;

/// <summary>Begins and ends the sessions of operators.</summary>
internal sealed class OperatorSignIn(OperatorAccounts accounts)
{
    /// <summary>How far a sign-in came.</summary>
    public enum Step { Refused, SetUp, SignedIn }

    /// <param name="code">Of the authenticator; empty at the first sign-in.</param>
    public async Task<Step> TryAsync(HttpContext http, string email, string password, string code)
    {
        if (await accounts.CheckPasswordAsync(email, password, http.RequestAborted) is not { } person)
            return Step.Refused;
        if (person.AuthenticatorKey is null)
        {
            await http.SignInAsync(OperatorSchemes.SetUp, Principal(person, OperatorSchemes.SetUp, new Claim(OperatorSchemes.KeyClaim, Convert.ToBase64String(TimeCode.NewKey()))));
            return Step.SetUp;
        }
        if (!await accounts.TakeCodeAsync(person, code, http.RequestAborted))
            return Step.Refused;
        await BeginAsync(http, person);
        return Step.SignedIn;
    }

    public static async Task BeginAsync(HttpContext http, Operator person)
    {
        await http.SignOutAsync(OperatorSchemes.SetUp);
        await http.SignInAsync(OperatorSchemes.Operator, Principal(person, OperatorSchemes.Operator, new Claim(OperatorSchemes.Operator, "")));
    }

    /// <summary>Asked at each request: the cookie is only as good as the row.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<OperatorAccounts>();
        if (context.Principal?.OperatorId() is not { } id
            || await accounts.FindAsync(id, context.Principal.FindFirstValue(OperatorSchemes.StampClaim), context.HttpContext.RequestAborted) is null)
            context.RejectPrincipal();
    }

    private static ClaimsPrincipal Principal(Operator person, string scheme, Claim more) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Id.ToString()),
            new(ClaimTypes.Name, person.DisplayName),
            new(ClaimTypes.Email, person.Email),
            new(OperatorSchemes.StampClaim, person.SecurityStamp),
            more,
        ], scheme));
}
