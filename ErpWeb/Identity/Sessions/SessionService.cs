using System.Security.Claims;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Users;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Authentication;

namespace ErpWeb.Identity.Sessions;

/// <summary>Begins and ends the sessions of browsers.</summary>
public sealed class SessionService(SessionQueries sessions, SessionStore store, SessionControl control, CurrentUser current, SelectedTenant selected)
{
    private const string RememberClaim = "remember";

    /// <summary>How far a sign-in came.</summary>
    public enum Step { Refused, TooMany, SignedIn, SecondStep, ChooseBusiness }

    /// <summary>Begins the session of a person who has just shown who he is, in the business that the address names or in his only one.</summary>
    internal async Task<Step> EnterAsync(HttpContext http, AppUser user, bool remember)
    {
        await http.SignOutAsync(SessionSchemes.SecondStep);
        var businesses = await sessions.BusinessesOfAsync(user.Id, http.RequestAborted);
        if ((selected.Tenant?.Id ?? (businesses is [var only] ? only.TenantId : null)) is { } tenantId)
            return await BeginAsync(http, user.Id, tenantId, remember, hasProved: true) ? Step.SignedIn : Step.Refused;
        await SignInAsync(http, SessionSchemes.Choosing, user, remember);
        return Step.ChooseBusiness;
    }

    /// <summary>Begins a session in one of the person's businesses; false when it is not one of them. The session he had in this browser ends.</summary>
    /// <param name="hasProved">The person has just shown who he is; otherwise the time of his earlier proof goes on.</param>
    public async Task<bool> BeginAsync(HttpContext http, Guid userId, Guid tenantId, bool remember, bool hasProved = false)
    {
        if (await sessions.EntrantAsync(userId, tenantId, http.RequestAborted) is not { } entrant)
            return false;
        await EndOwnAsync(http, http.User.TenantId() == tenantId ? SessionEnd.Renewed : SessionEnd.BusinessSwitched);
        var provedAt = !hasProved && current.IsSignedIn && current.UserId == userId ? current.ProvedAtUtc : null;
        var session = await store.BeginAsync(entrant, SessionKind.Browser, Client.Of(http), remember, provedAt, http.RequestAborted);
        await http.SignOutAsync(SessionSchemes.Choosing);
        await http.SignInAsync(SessionSchemes.Session, SessionClaims.Principal(SessionSchemes.Session, session.Id, tenantId, userId, entrant.Stamp), new AuthenticationProperties
        {
            IsPersistent = remember,
            ExpiresUtc = new DateTimeOffset(session.ExpiresAtUtc, TimeSpan.Zero),
        });
        return true;
    }

    /// <summary>Ends the session of this browser, or all of the person.</summary>
    public async Task EndAsync(HttpContext http, bool everywhere)
    {
        if (everywhere && http.User.UserId() is { } userId)
            await control.EndOfUserAsync(userId, SessionEnd.SignedOut, ct: http.RequestAborted);
        else
            await EndOwnAsync(http, SessionEnd.SignedOut);
        foreach (var scheme in (string[])[SessionSchemes.SecondStep, SessionSchemes.Choosing, SessionSchemes.Session])
            await http.SignOutAsync(scheme);
    }

    /// <summary>The person who may choose a business: signed in, or on the way to it.</summary>
    public static async Task<Guid?> FindChooserAsync(HttpContext http) =>
        http.User.UserId() ?? TenantScopeMiddleware.ChooserOf(http)?.UserId() ?? (await http.AuthenticateAsync(SessionSchemes.Choosing)).Principal?.UserId();

    /// <summary>Whether the person asked to stay signed in, now or when the session of this browser began.</summary>
    public async Task<bool> RemembersAsync(HttpContext http) =>
        current.IsSignedIn ? current.IsRemembered : Remembers((await http.AuthenticateAsync(SessionSchemes.Choosing)).Principal);

    /// <summary>Notes in a cookie of five minutes who is on the way in.</summary>
    internal static Task SignInAsync(HttpContext http, string scheme, AppUser user, bool remember) =>
        http.SignInAsync(scheme, new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(SessionClaims.Stamp, user.SecurityStamp ?? ""), new(RememberClaim, remember ? "yes" : "no")], scheme)));

    internal static bool Remembers(ClaimsPrincipal? principal) => principal?.FindFirstValue(RememberClaim) == "yes";

    private async Task EndOwnAsync(HttpContext http, SessionEnd reason)
    {
        if (http.User.SessionId() is { } sessionId && http.User.TenantId() is { } tenantId)
            await control.EndAsync(tenantId, [sessionId], reason, http.RequestAborted);
    }
}
