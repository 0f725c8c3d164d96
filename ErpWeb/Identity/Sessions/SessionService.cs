using System.Security.Claims;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Users;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ErpWeb.Identity.Sessions;

/// <summary>Begins and ends sessions.</summary>
public sealed class SessionService(SignInManager<AppUser> signIn, SessionQueries sessions, SessionStore store, SessionControl control, IPasswordHasher<AppUser> hasher, DummyPassword dummy, SelectedTenant selected)
{
    /// <summary>How far a sign-in came.</summary>
    public enum Step { Refused, SignedIn, ChooseBusiness }

    /// <summary>Checks e-mail and password and begins the session in the business that the address names, or in the only one of the person.</summary>
    public async Task<Step> SignInAsync(HttpContext http, string email, string password, bool remember)
    {
        if (await FindAsync(email, password) is not { } user)
            return Step.Refused;
        var businesses = await sessions.BusinessesOfAsync(user.Id, http.RequestAborted);
        if ((selected.Tenant?.Id ?? (businesses is [var only] ? only.TenantId : null)) is { } tenantId)
            return await BeginAsync(http, user.Id, tenantId, remember) ? Step.SignedIn : Step.Refused;
        await http.SignInAsync(SessionSchemes.Choosing, new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, user.Id.ToString())], SessionSchemes.Choosing)));
        return Step.ChooseBusiness;
    }

    /// <summary>Begins a session in one of the person's businesses; false when it is not one of them. The session he had in this browser ends.</summary>
    public async Task<bool> BeginAsync(HttpContext http, Guid userId, Guid tenantId, bool remember)
    {
        if (await sessions.EntrantAsync(userId, tenantId, http.RequestAborted) is not { } member)
            return false;
        await EndOwnAsync(http, http.User.TenantId() == tenantId ? SessionEnd.Renewed : SessionEnd.BusinessSwitched);
        var session = await store.BeginAsync(member, SessionKind.Browser, Client.Of(http), remember, ct: http.RequestAborted);
        await http.SignOutAsync(SessionSchemes.Choosing);
        await http.SignInAsync(SessionSchemes.Session, SessionClaims.Principal(SessionSchemes.Session, session.Id, tenantId, userId, member.Stamp), new AuthenticationProperties
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
        await http.SignOutAsync(SessionSchemes.Choosing);
        await http.SignOutAsync(SessionSchemes.Session);
    }

    /// <summary>The person who may choose a business: signed in, or on the way to it.</summary>
    public static async Task<Guid?> FindChooserAsync(HttpContext http) =>
        http.User.UserId() ?? TenantScopeMiddleware.ChooserOf(http)?.UserId() ?? (await http.AuthenticateAsync(SessionSchemes.Choosing)).Principal?.UserId();

    private async Task EndOwnAsync(HttpContext http, SessionEnd reason)
    {
        if (http.User.SessionId() is { } sessionId && http.User.TenantId() is { } tenantId)
            await control.EndAsync(tenantId, [sessionId], reason, http.RequestAborted);
    }

    // An unknown or locked user costs the same work as a wrong password, or the time would tell who has a sign-in here.
    private async Task<AppUser?> FindAsync(string email, string password)
    {
        var user = await signIn.UserManager.FindByEmailAsync(email.Trim());
        if (user is null || await signIn.UserManager.IsLockedOutAsync(user))
        {
            hasher.VerifyHashedPassword(dummy.User, dummy.Hash, password);
            return null;
        }
        return (await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded ? user : null;
    }
}
