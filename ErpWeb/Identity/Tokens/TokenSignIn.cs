using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.SignIn;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Identity.Tokens;

/// <summary>How a program's sign-in came out.</summary>
/// <param name="Businesses">Those to choose from, when the person works in several.</param>
public sealed record TokenSignInAnswer(TokenSignInStep Step, IssuedTokens? Tokens = null, IReadOnlyList<BusinessChoice>? Businesses = null);

public enum TokenSignInStep { SignedIn, Refused, TooMany, CodeNeeded, ChooseBusiness, MustChangePassword, Suspended }

/// <summary>Signing in with a program: everything in one request, checked and counted as with a browser.</summary>
public sealed class TokenSignIn(FactorCheck factors, SignInLimits limits, SessionQueries sessions, TenantDirectory directory, TokenService tokens)
{
    /// <param name="code">Of the authenticator, or one from paper; asked for where two steps are on.</param>
    /// <param name="business">Its name in addresses; needed by people who work in several.</param>
    public async Task<TokenSignInAnswer> SignInAsync(string login, string password, string? code, string? business, Client client, CancellationToken ct = default)
    {
        if (!limits.Allow(client.Address))
            return new(TokenSignInStep.TooMany);
        if (await factors.PasswordAsync(login, password, new(client.Address, _ => null), ct) is not { } user)
            return new(TokenSignInStep.Refused);
        if (user.TwoFactorEnabled && string.IsNullOrEmpty(code))
            return new(TokenSignInStep.CodeNeeded);
        if (user.TwoFactorEnabled && !await factors.CodeAsync(user, code!, client.Address, ct))
            return new(TokenSignInStep.Refused);
        if (user.MustChangePassword)
            return new(TokenSignInStep.MustChangePassword);

        var businesses = await sessions.BusinessesOfAsync(user.Id, ct);
        if (business is not null)
            businesses = [.. businesses.Where(choice => choice.Slug.Equals(business.Trim(), StringComparison.OrdinalIgnoreCase))];
        if (businesses.Count > 1)
            return new(TokenSignInStep.ChooseBusiness, Businesses: businesses);
        if (businesses is not [var only])
            return new(TokenSignInStep.Refused);
        if (await directory.FindAsync(only.TenantId, ct) is { IsSuspended: true })
            return new(TokenSignInStep.Suspended);
        return await tokens.BeginAsync(user.Id, only.TenantId, client, ct) is { } issued ? new(TokenSignInStep.SignedIn, issued) : new(TokenSignInStep.Refused);
    }
}
