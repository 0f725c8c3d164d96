using System.ComponentModel;
using ErpWeb.Identity.Tokens;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Api.Auth;

/// <summary>A business that signs up, and the person who signs it up.</summary>
public sealed record RegisterBody
{
    public string BusinessName { get; init; } = "";
    public Industry Industry { get; init; }
    [Description("Empty for a business that is not registered for GST.")]
    public string Gstin { get; init; } = "";
    [Description("GST code of the state; the GSTIN starts with it.")]
    public string StateCode { get; init; } = "";
    [Description("The name of the person, who becomes the owner.")]
    public string AdminName { get; init; } = "";
    public string Email { get; init; } = "";
    public string Password { get; init; } = "";

    internal SignUpDraft ToDraft() => new()
    {
        BusinessName = BusinessName,
        Industry = Industry,
        Gstin = Gstin,
        StateCode = StateCode,
        AdminName = AdminName,
        Email = Email,
        Password = Password,
    };
}

/// <summary>Who signs in.</summary>
public sealed record LoginBody
{
    [Description("E-mail address or user name.")]
    public string Login { get; init; } = "";
    public string Password { get; init; } = "";
    [Description("The business by the name in its address; needed by people who work in several.")]
    public string? Tenant { get; init; }
    [Description("The code of the authenticator, or a recovery code; asked for where two steps are on.")]
    public string? Code { get; init; }
}

/// <summary>The token that renews.</summary>
public sealed record RefreshBody
{
    public string RefreshToken { get; init; } = "";
}

/// <summary>The session to end; without a refresh token, the one of the bearer token.</summary>
public sealed record LogoutBody
{
    public string? RefreshToken { get; init; }
}

/// <summary>Tokens of a session.</summary>
/// <param name="AccessToken">A JWT with userId, username, tenantId, role and sid; send it as Authorization: Bearer.</param>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="RefreshToken">Good once; using it twice ends the session.</param>
public sealed record Tokens(string AccessToken, string TokenType, int ExpiresIn, string RefreshToken, DateTime RefreshExpiresAtUtc, Guid UserId, string Username, Guid TenantId, string Role)
{
    internal static Tokens Of(IssuedTokens issued) => new(
        issued.AccessText, "Bearer", (int)(issued.Access.ExpiresAt - issued.Access.IssuedAt).TotalSeconds, issued.RefreshText, DateTime.SpecifyKind(issued.RefreshExpiresAtUtc, DateTimeKind.Utc),
        issued.Access.UserId, issued.Access.Username, issued.Access.TenantId, issued.Access.Role);
}
