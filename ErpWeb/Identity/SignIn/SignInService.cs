using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.Users;
using Microsoft.AspNetCore.Authentication;
using static ErpWeb.Identity.Sessions.SessionService;

namespace ErpWeb.Identity.SignIn;

/// <summary>Signing in with a browser, step by step.</summary>
public sealed class SignInService(FactorCheck factors, SignInLimits limits, KnownDevices devices, SessionService sessions, SessionStore store, CurrentUser current)
{
    /// <summary>The first step: user name or e-mail address, and password.</summary>
    public async Task<Step> PasswordAsync(HttpContext http, string login, string password, bool remember)
    {
        if (!limits.Allow(Client.AddressOf(http)))
            return Step.TooMany;
        if (await factors.PasswordAsync(login, password, PlaceOf(http), http.RequestAborted) is not { } user)
            return Step.Refused;
        if (!user.TwoFactorEnabled)
            return await EnterAsync(http, user, remember);
        await SessionService.SignInAsync(http, SessionSchemes.SecondStep, user, remember);
        return Step.SecondStep;
    }

    /// <summary>The second step: a code of the authenticator, or one from paper.</summary>
    public async Task<Step> CodeAsync(HttpContext http, string code)
    {
        if (!limits.Allow(Client.AddressOf(http)))
            return Step.TooMany;
        if (await FindHalfwayAsync(http) is not ({ } user, var remember))
            return Step.Refused;
        return await factors.CodeAsync(user, code, Client.AddressOf(http), http.RequestAborted) ? await EnterAsync(http, user, remember) : Step.Refused;
    }

    /// <summary>Whether the first step is done and the second is awaited.</summary>
    public async Task<bool> IsHalfwayAsync(HttpContext http) => await FindHalfwayAsync(http) is not null;

    /// <summary>Lets in a person who has shown all that is asked of him.</summary>
    public Task<Step> EnterAsync(HttpContext http, AppUser user, bool remember)
    {
        devices.Remember(http, user.Id);
        return sessions.EnterAsync(http, user, remember);
    }

    /// <summary>A signed-in person shows again who he is: with the code if he has an authenticator, else with the password.</summary>
    public Task<bool> ConfirmAsync(HttpContext http, string secret) => ConfirmAsync(PlaceOf(http), secret, http.RequestAborted);

    /// <summary>The same on a page that is open, where the cookies of the device cannot be read.</summary>
    public Task<bool> ConfirmAsync(string secret, CancellationToken ct = default) => ConfirmAsync(new(current.Origin, _ => null), secret, ct);

    private async Task<bool> ConfirmAsync(GuessPlace place, string secret, CancellationToken ct)
    {
        if (!limits.Allow(place.Address) || await factors.FindAsync(current.UserId, ct) is not { } user)
            return false;
        var isRight = user.TwoFactorEnabled
            ? await factors.CodeAsync(user, secret, place.Address, ct)
            : await factors.PasswordAsync(user.Email!, secret, place, ct) is not null;
        if (isRight)
            await store.ProvedAsync(current.TenantId, current.SessionId, ct);
        return isRight;
    }

    /// <summary>Whether this is the password of the person at work.</summary>
    public async Task<bool> IsPasswordAsync(HttpContext http, string password) =>
        limits.Allow(Client.AddressOf(http))
        && await factors.FindAsync(current.UserId, http.RequestAborted) is { } user
        && await factors.PasswordAsync(user.Email!, password, PlaceOf(http), http.RequestAborted) is not null;

    private GuessPlace PlaceOf(HttpContext http) => new(Client.AddressOf(http), userId => devices.Find(http, userId));

    private async Task<(AppUser User, bool Remember)?> FindHalfwayAsync(HttpContext http)
    {
        var principal = (await http.AuthenticateAsync(SessionSchemes.SecondStep)).Principal;
        return principal?.UserId() is { } userId && await factors.FindAsync(userId, http.RequestAborted) is { } user && user.SecurityStamp == principal.FindFirst(SessionClaims.Stamp)?.Value
            ? (user, SessionService.Remembers(principal))
            : null;
    }
}
