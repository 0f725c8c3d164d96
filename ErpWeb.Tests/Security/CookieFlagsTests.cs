using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security;

/// <summary>Check 25: no cookie of the server can be read by a script, sent over plain http, or set by a sibling host.</summary>
public sealed class CookieFlagsTests
{
    [Fact]
    public async Task EveryCookie_IsHardened()
    {
        await using var app = await TestApp.CreateAsync(settings: new Dictionary<string, string> { ["Https:Required"] = "true", ["https_port"] = "443" });
        await app.SignUpAsync();
        var client = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
        var visitor = new Visitor(client);
        List<HttpResponseMessage> answers =
        [
            await visitor.GetAsync("/sign-in"),
            await visitor.GetAsync("/sign-up"),
            await visitor.GetAsync("/forgot-password"),
            await visitor.PostFormAsync("/sign-in", "", new Dictionary<string, string>(), "/sign-in/passkey/options"),
            await visitor.SignInAsync("asha@example.com", TestApp.Password),
            await visitor.GetAsync("/account"),
            await visitor.GetAsync("/"),
            await visitor.SignOutAsync(),
            await visitor.GetAsync("/"),
        ];
        var cookies = answers.SelectMany(answer => answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();

        Assert.True(cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Count() >= 4, string.Join('\n', cookies));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
            Assert.Matches("(?i); path=/(;|$)", cookie);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.True(cookie.Length < 4096);
        });
    }
}
