using System.Net;
using System.Text.Json;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.App;

public sealed class HostingTests
{
    [Fact]
    public async Task EveryAnswer_CarriesTheSecurityHeaders()
    {
        await using var app = await TestApp.CreateAsync();
        foreach (var path in (string[])["/sign-in", "/", "/nowhere", "/health/live", "/app.css"])
        {
            var headers = (await app.Visit().GetAsync(path)).Headers;
            Assert.Contains("script-src 'self';", string.Join(' ', headers.GetValues("Content-Security-Policy")));
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
            Assert.False(headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task UnknownAddress_IsAPageForPeopleAndProblemDetailsForPrograms()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        var page = await visitor.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("There is nothing at this address", await page.Content.ReadAsStringAsync());
        var answer = await visitor.SendAsync(new(HttpMethod.Get, "/nowhere") { Headers = { { "Accept", "application/json" } } });
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task FormWithoutItsToken_IsRefusedWithAWordOfAdvice()
    {
        await using var app = await TestApp.CreateAsync();
        var refused = await app.Visit().SendAsync(new(HttpMethod.Post, "/sign-in")
        {
            Headers = { { "Accept", "text/html" } },
            Content = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Draft.Email", "asha@example.com")]),
        });
        Assert.Equal("/error/400", refused.Headers.Location!.ToString());
        Assert.Contains("This form is out of date", await app.Visit().ReadAsync("/error/400"));
    }

    [Fact]
    public async Task SignInPage_HasNoInlineScript()
    {
        await using var app = await TestApp.CreateAsync();
        var page = await app.Visit().ReadAsync("/sign-in");
        Assert.DoesNotMatch("<script(?![^>]* src=)", page);
        Assert.DoesNotMatch("<[^>]* on[a-z]+=", page);
    }

    [Theory, Engines]
    public async Task Health_TellsWhichDatabaseAnswers(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        Assert.Equal("Healthy", await app.Visit().ReadAsync("/health/live"));
        using var ready = JsonDocument.Parse(await app.Visit().ReadAsync("/health/ready"));
        Assert.Equal("Healthy", ready.RootElement.GetProperty("status").GetString());
        Assert.Equal(engine.ToString(), ready.RootElement.GetProperty("engine").GetString());
        Assert.Equal(engine is DatabaseEngine.Sqlite, ready.RootElement.GetProperty("sqlite").ValueKind is JsonValueKind.String);
    }

    [Fact]
    public async Task CircuitSocket_NeedsASession()
    {
        await using var app = await TestApp.CreateAsync();
        var answer = await app.CreateClient().PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:9", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.Unauthorized)]
    [InlineData("https://localhost", HttpStatusCode.Unauthorized)]
    public async Task Socket_OfAnotherOrigin_IsRefusedBeforeAnythingElse(string origin, HttpStatusCode expected)
    {
        await using var app = await TestApp.CreateAsync();
        var sockets = app.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers.Origin = origin;
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => sockets.ConnectAsync(new("ws://localhost/_blazor"), CancellationToken.None));
        Assert.Contains($"{(int)expected}", refusal.Message);
    }

    [Fact]
    public async Task HttpsOnly_MakesTheCookiesSecure()
    {
        await using var app = await TestApp.CreateAsync(settings: new Dictionary<string, string> { ["Https:Required"] = "true", ["https_port"] = "443" });
        Assert.Equal(HttpStatusCode.TemporaryRedirect, (await app.Visit().GetAsync("/sign-in")).StatusCode);
        await app.SignUpAsync();
        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }));
        var cookies = (await visitor.SignInAsync("asha@example.com", TestApp.Password)).Headers.GetValues("Set-Cookie");
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-erpweb=", StringComparison.Ordinal) && cookie.Contains("; secure;", StringComparison.Ordinal));
    }
}
