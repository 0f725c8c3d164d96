using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>Somebody of tenant A with what he can show at the door.</summary>
/// <param name="MayTry">Signing out would end the attack.</param>
internal sealed record Attacker(string Name, HttpClient Client, Func<RouteEndpoint, bool> MayTry);

internal static class Attackers
{
    public static async Task<IReadOnlyList<Attacker>> AllAsync(TwinTenants twins) =>
    [
        new("with the cookie", await WithCookieAsync(twins), endpoint => endpoint.RoutePattern.RawText is not ("/sign-out" or "sign-out")),
        new("with a token", await WithTokenAsync(twins), endpoint => endpoint.RoutePattern.RawText is { } path && path.StartsWith("/api", StringComparison.Ordinal) && path is not "/api/auth/logout"),
        new("as nobody", twins.App.CreateClient(new() { AllowAutoRedirect = false }), _ => true),
    ];

    private static async Task<HttpClient> WithTokenAsync(TwinTenants twins)
    {
        var client = twins.App.CreateClient(new() { AllowAutoRedirect = false });
        await new Api.ApiClient(client).LoginAsync(twins.AttackerEmail);
        return client;
    }

    private static async Task<HttpClient> WithCookieAsync(TwinTenants twins)
    {
        var client = twins.App.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        await new Visitor(client).SignInAsync(twins.AttackerEmail, TestApp.Password);
        return client;
    }
}
