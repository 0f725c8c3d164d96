using System.Net;
using ErpWeb.Tests.Security.TwinTenants;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Web;

/// <summary>Every answer, of every endpoint and every error, says what browsers may do with it.</summary>
public sealed class HeaderTests
{
    private static readonly string[] Errors =
    [
        "/nowhere", "/error/400", "/error/401", "/error/403", "/error/404", "/error/413", "/error/429", "/error/500", "/.git/config", "/swagger", "/swagger/index.html", "/billing/invoices/x/pdf",
        "/billing/invoices/00000000-0000-0000-0000-000000000001/pdf", "/app.css", "/js/erp.js", "/icons/icons.svg", "/health/live", "/health/ready", "/" + new string('a', 2_000),
    ];

    [Fact]
    public async Task EveryAnswer_HasEachHeaderOnce()
    {
        await using var app = await TestApp.CreateAsync(settings: SweepSettings.Unlimited);
        await app.SignUpAsync();
        var (stranger, owner) = (app.Visit(), await app.SignInAsync());
        var paths = RouteSweep.EndpointsOf(app.Services).Where(route => route.Method == "GET").Select(route => RouteSweep.PathWith(route.Endpoint, Guid.Empty.ToString())).Concat(Errors).Distinct().ToList();
        Assert.True(paths.Count > 40, $"Only {paths.Count} addresses.");

        foreach (var path in paths)
        {
            AssertHeaders(path, await stranger.GetAsync(path));
            AssertHeaders(path, await stranger.SendAsync(new(HttpMethod.Post, path) { Content = new StringContent("{}") }));
        }
        // Last those that end the session.
        foreach (var path in paths.OrderBy(path => path.Contains("sign-out", StringComparison.Ordinal)))
        {
            var answer = await owner.GetAsync(path);
            AssertHeaders(path, answer);
            if (IsOfTheProgram(path) || answer.Headers.CacheControl?.ToString().Contains("max-age=31536000", StringComparison.Ordinal) is true)
                continue;
            Assert.True(answer.Headers.CacheControl?.NoStore is true, $"{path} may be kept: {answer.Headers.CacheControl}");
        }
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    [InlineData("DEBUG")]
    [InlineData("PROPFIND")]
    public async Task OddMethods_AreRefused(string method)
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        foreach (var visitor in (Visitor[])[app.Visit(), await app.SignInAsync()])
        {
            var answer = await visitor.SendAsync(new(new HttpMethod(method), "/sign-in") { Headers = { { "X-Secret", "echo" } } });
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{method} was answered with {answer.StatusCode}.");
            Assert.DoesNotContain("echo", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task OverHttps_BrowsersComeBackOverHttpsForAYear()
    {
        await using var app = await TestApp.CreateAsync(settings: new Dictionary<string, string> { ["Https:Required"] = "true", ["https_port"] = "443" });
        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://erp.example") }));
        foreach (var path in (string[])["/sign-in", "/nowhere", "/app.css", "/health/live"])
        {
            var hsts = (await visitor.GetAsync(path)).Headers.GetValues("Strict-Transport-Security").Single();
            Assert.True(int.Parse(hsts.Split('=')[1].Split(';')[0]) >= 31_536_000, hsts);
        }
    }

    private static bool IsOfTheProgram(string path) => path is "/app.css" or "/js/erp.js" or "/icons/icons.svg";

    private static void AssertHeaders(string path, HttpResponseMessage answer)
    {
        var policy = One("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.Equal("nosniff", One("X-Content-Type-Options"));
        // The address of a customer's link is its key: the pages behind it say nothing of where somebody came from.
        Assert.Contains(One("Referrer-Policy"), path.StartsWith("/due/", StringComparison.Ordinal) ? ["no-referrer", "same-origin"] : (string[])["same-origin"]);
        Assert.Equal("same-origin", One("Cross-Origin-Opener-Policy"));
        Assert.Equal("DENY", One("X-Frame-Options"));
        Assert.False(answer.Headers.Contains("Server"), path);
        Assert.False(answer.Headers.Contains("X-Powered-By"), path);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);

        string One(string name) => answer.Headers.TryGetValues(name, out var values) && values.ToList() is [var only] ? only : throw new Xunit.Sdk.XunitException($"{path} ({(int)answer.StatusCode}) has not one {name}.");
    }
}
