using System.Security.Claims;
using System.Text.Encodings.Web;
using ErpWeb.Identity.ApiKeys;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ErpWeb.Identity.Tokens;

/// <summary>
/// Finds out which program calls, by bearer token or API key, and gives the request its tenant and rights. Both are read
/// from the database at each request, so what was revoked is dead at the next one.
/// </summary>
internal sealed class ProgramHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder,
    TokenKeys keys, SessionQueries sessions, ApiKeyQueries apiKeys, CurrentUser user, TenantContext tenant)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Bearer = "Bearer ";

    private bool _isSuspended;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.TryGetValue(TokenSchemes.ApiKeyHeader, out var key))
            return Request.Headers.Authorization.Count == 0 ? await ByKeyAsync(key.ToString()) : AuthenticateResult.Fail("One of token and key, not both.");
        return TokenText() is { } text ? await ByTokenAsync(text) : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = _isSuspended ? StatusCodes.Status423Locked : StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = TokenText() is null ? "Bearer realm=\"erpweb\"" : "Bearer realm=\"erpweb\", error=\"invalid_token\"";
        return Task.CompletedTask;
    }

    private async Task<AuthenticateResult> ByTokenAsync(string text)
    {
        if (keys.Read(text) is not { } token)
            return AuthenticateResult.Fail("The token is not good.");
        var state = await sessions.ReadAsync(token.SessionId, token.UserId, token.TenantId, stamp => AccessToken.MarkOf(stamp) == token.Mark, Context.RequestAborted);
        if (state.Session is not { } session)
        {
            _isSuspended = state.End is SessionEnd.Suspended;
            return AuthenticateResult.Fail("The session has ended.");
        }
        user.Enter(session, Client.AddressOf(Context));
        return Success(session.ToPrincipal(Scheme.Name), token.ExpiresAt);
    }

    private async Task<AuthenticateResult> ByKeyAsync(string text)
    {
        if (await apiKeys.FindLiveAsync(text, Context.RequestAborted) is not { } key)
        {
            _isSuspended = await apiKeys.IsSuspendedAsync(text, Context.RequestAborted);
            return AuthenticateResult.Fail("The key is not good.");
        }
        tenant.Set(key.TenantId, new Actor(key.UserId, key.Name, Client.AddressOf(Context)), key.Rights);
        Claim[] claims = [new(ClaimTypes.NameIdentifier, key.UserId.ToString()), new(SessionClaims.Tenant, key.TenantId.ToString()), new(TokenSchemes.ApiKeyClaim, key.Id.ToString())];
        return Success(new(new ClaimsIdentity(claims, Scheme.Name)), key.ExpiresAt);
    }

    private AuthenticateResult Success(ClaimsPrincipal principal, DateTimeOffset expiresAt) =>
        AuthenticateResult.Success(new(principal, new AuthenticationProperties { ExpiresUtc = expiresAt }, Scheme.Name));

    private string? TokenText()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return header[Bearer.Length..].Trim();
        return Request.Path.StartsWithSegments(TokenSchemes.ChangesPath) && Request.Query.TryGetValue("access_token", out var token) ? token.ToString() : null;
    }
}
