using System.Diagnostics.Metrics;
using System.Net;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tenancy;
using ErpWeb.Tests.Support;
using ErpWeb.Tests.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.App;

/// <summary>Which business a request is about, and what happens when it is not the session's.</summary>
public sealed class TenantSelectionTests
{
    private static readonly Dictionary<string, string> WithDomain = new() { ["Tenancy:BaseDomain"] = "erp.example" };

    [Theory]
    [InlineData("http://asha-traders.erp.example/sign-in", null)]
    [InlineData("http://localhost/sign-in", "asha-traders")]
    [InlineData("http://localhost/t/asha-traders/sign-in", null)]
    [InlineData("http://asha-traders.erp.example/t/asha-traders/sign-in", "Asha-Traders")]
    public async Task SignInPage_HasTheFaceOfTheBusinessThatIsNamed(string address, string? header)
    {
        await using var app = await TestApp.CreateAsync(settings: WithDomain);
        await app.SignUpAsync();
        var page = await (await GetAsync(app.Visit(), address, header)).Content.ReadAsStringAsync();
        Assert.Contains("Asha Traders", page);
        Assert.Contains("#3056d3", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Asha Traders", await app.Visit().ReadAsync("/sign-in"));
    }

    [Theory]
    [InlineData("http://nobody.erp.example/sign-in", null, HttpStatusCode.NotFound)]
    [InlineData("http://a.asha-traders.erp.example/", null, HttpStatusCode.NotFound)]
    [InlineData("http://localhost/sign-in", "nobody", HttpStatusCode.NotFound)]
    [InlineData("http://localhost/t/nobody/", null, HttpStatusCode.NotFound)]
    [InlineData("http://localhost/t/asha-traders/", "bharat-stores", HttpStatusCode.BadRequest)]
    [InlineData("http://bharat-stores.erp.example/", "asha-traders", HttpStatusCode.BadRequest)]
    [InlineData("http://bharat-stores.erp.example/t/asha-traders/", null, HttpStatusCode.BadRequest)]
    public async Task UnknownOrContradictingHints_AreRefusedWithoutAName(string address, string? header, HttpStatusCode expected)
    {
        await using var app = await TestApp.CreateAsync(settings: WithDomain);
        await app.SignUpAsync();
        await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        var answer = await GetAsync(app.Visit(), address, header);
        Assert.Equal(expected, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Asha", page);
        Assert.DoesNotContain("Bharat", page);
        var program = await app.Visit().SendAsync(Request(address, header, "application/json"));
        Assert.Equal((expected, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Path_SendsPagesToTheirOwnAddress_AndServesEverythingElseWhereItIs()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var stranger = app.Visit();
        Assert.Equal("/t/asha-traders/sign-in?returnUrl=%2Fbilling%2Finvoices%3Fq%3D1", (await stranger.GetAsync("/t/asha-traders/billing/invoices?q=1")).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/t/asha-traders/app.css")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/t/asha-traders/health/live")).StatusCode);

        var asha = app.Visit();
        var signedIn = await asha.PostFormAsync("/t/asha-traders/sign-in?returnUrl=%2Fparties", "sign-in", Credentials("asha@example.com"));
        Assert.Equal("/parties", signedIn.Headers.Location!.PathAndQuery);
        Assert.Equal("/parties?x=1", (await asha.GetAsync("/t/asha-traders/parties?x=1")).Headers.Location!.ToString());
        Assert.Equal("/", (await asha.GetAsync("/t/asha-traders//evil.example")).Headers.Location!.ToString());
        Assert.Equal("/", (await asha.GetAsync("/t/ASHA-traders")).Headers.Location!.ToString());
        var hub = await asha.SendAsync(new(HttpMethod.Post, "/t/asha-traders/_blazor/negotiate?negotiateVersion=1"));
        Assert.Equal(HttpStatusCode.OK, hub.StatusCode);
    }

    [Fact]
    public async Task SignIn_BeginsInTheNamedBusiness_AndOnlyThere()
    {
        await using var app = await TestApp.CreateAsync();
        var first = await app.SignUpAsync();
        var second = await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        await JoinAsync(app, first.AdminId, second.Id);

        var asha = app.Visit();
        Assert.Equal("/", (await asha.PostFormAsync("/t/bharat-stores/sign-in", "sign-in", Credentials("asha@example.com"))).Headers.Location!.PathAndQuery);
        Assert.Contains("Bharat Stores", await asha.ReadAsync("/"));

        var bharat = await app.Visit().PostFormAsync("/t/asha-traders/sign-in", "sign-in", Credentials("bharat@example.com"));
        Assert.Equal(HttpStatusCode.OK, bharat.StatusCode);
        Assert.Contains("not right", await bharat.Content.ReadAsStringAsync());
    }

    [Theory, Engines]
    public async Task OtherBusinessThanTheSessions_IsRefusedAndCounted(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var first = await app.SignUpAsync();
        var second = await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        var asha = await app.SignInAsync();
        var counted = 0L;
        using var listener = new MeterListener { InstrumentPublished = (meter, self) => { if (meter.Name == "erpweb.tenant.mismatches") self.EnableMeasurementEvents(meter); } };
        listener.SetMeasurementEventCallback<long>((_, by, _, _) => Interlocked.Add(ref counted, by));
        listener.Start();

        foreach (var request in (HttpRequestMessage[])
            [
                Request("/t/bharat-stores/parties", null), Request("/parties", "bharat-stores"), Request("/t/bharat-stores/sign-in", null),
                Request("/billing/invoices", "bharat-stores", "application/json"), new(HttpMethod.Post, "/t/bharat-stores/_blazor/negotiate?negotiateVersion=1"),
            ])
        {
            var answer = await asha.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.DoesNotContain("Bharat", await answer.Content.ReadAsStringAsync());
        }
        Assert.True(counted >= 5);

        await JoinAsync(app, first.AdminId, second.Id);
        var told = await (await asha.GetAsync("/t/bharat-stores/parties?x=1")).Content.ReadAsStringAsync();
        Assert.Contains("Switch to Bharat Stores", told);
        Assert.Contains("/choose-business?returnUrl=%2Fparties%3Fx%3D1", told);
    }

    [Fact]
    public async Task PublicLogo_IsShownBeforeSignIn()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        await using (var db = app.Database.For(tenant.Id))
        {
            var branding = await db.Brandings.SingleAsync();
            (branding.Logo, branding.LogoContentType) = (LogoImageTests.RealPng, "image/png");
            await db.SaveChangesAsync();
        }
        var page = await app.Visit().ReadAsync("/t/asha-traders/sign-in");
        var logo = System.Text.RegularExpressions.Regex.Match(page, "/branding/asha-traders/logo[^\"]+").Value;
        Assert.Equal("image/png", (await app.Visit().GetAsync(logo)).Content.Headers.ContentType!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync("/branding/nobody/logo")).StatusCode);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK, "ErpWeb")]
    [InlineData(true, HttpStatusCode.OK, "Asha Traders")]
    public async Task ForwardedHost_IsBelievedFromAKnownProxyOnly(bool isKnown, HttpStatusCode expected, string face)
    {
        var settings = new Dictionary<string, string>(WithDomain) { ["ForwardedHeaders:KnownProxies:0"] = isKnown ? "127.0.0.0/8" : "10.9.8.7" };
        await using var app = await TestApp.CreateAsync(settings: settings);
        app.UseKestrel(0);
        app.StartServer();
        await app.SignUpAsync();
        var request = Request(app.ClientOptions.BaseAddress + "sign-in", null);
        request.Headers.Add("X-Forwarded-Host", "asha-traders.erp.example");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        var answer = await app.Visit().SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains($"<span>{face}</span>", await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> GetAsync(Visitor visitor, string address, string? header) => visitor.SendAsync(Request(address, header));

    private static HttpRequestMessage Request(string address, string? header, string accept = "text/html")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", accept } } };
        if (header is not null)
            request.Headers.Add("X-Tenant", header);
        return request;
    }

    private static Dictionary<string, string> Credentials(string email) => new() { ["Draft.Email"] = email, ["Draft.Password"] = TestApp.Password };

    private static async Task JoinAsync(TestApp app, Guid userId, Guid tenantId)
    {
        await using var db = app.Database.For(tenantId);
        var role = await db.Roles.SingleAsync(role => role.Name == "Cashier");
        db.Memberships.Add(new() { UserId = userId, TenantId = tenantId, RoleId = role.Id });
        await db.SaveChangesAsync();
    }
}
