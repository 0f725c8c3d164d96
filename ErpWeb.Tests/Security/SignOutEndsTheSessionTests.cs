using System.Net;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security;

/// <summary>Check 23: what was signed out stays out, whoever kept the cookies.</summary>
public sealed class SignOutEndsTheSessionTests
{
    [Theory, Engines]
    public async Task Cookies_OfASessionThatWasSignedOut_OpenNothing(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        await app.SignUpAsync();
        var thief = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var visitor = app.Visit();
        var cookie = CookieOf(await visitor.SignInAsync("asha@example.com", TestApp.Password));
        Assert.Equal(HttpStatusCode.OK, await ReplayAsync(thief, cookie));

        await visitor.SignOutAsync();

        for (var replay = 0; replay < 1_000; replay++)
            Assert.Equal(HttpStatusCode.Redirect, await ReplayAsync(thief, cookie));
    }

    [Fact]
    public async Task SignOutEverywhere_EndsTheOtherDevicesToo()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var (phone, desktop) = (await app.SignInAsync(), await app.SignInAsync());

        await phone.PostFormAsync("/choose-business", "", new Dictionary<string, string> { ["everywhere"] = "true" }, "/sign-out");

        Assert.Equal("/sign-in?returnUrl=%2F&why=signedout", (await desktop.GetAsync("/")).Headers.Location!.PathAndQuery);
        Assert.Contains("You have signed out.", await desktop.ReadAsync("/sign-in?why=signedout"));
    }

    [Theory, Engines]
    public async Task EachWayToEndASession_LeavesItsReason(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var tenant = await app.SignUpAsync();
        var control = app.Services.GetRequiredService<SessionControl>();
        foreach (var (end, act) in new (SessionEnd, Func<Task>)[]
        {
            (SessionEnd.Deactivated, () => control.EndOfMemberAsync(tenant.Id, tenant.AdminId, SessionEnd.Deactivated)),
            (SessionEnd.Suspended, () => control.EndOfTenantAsync(tenant.Id, SessionEnd.Suspended)),
            (SessionEnd.PasswordChanged, () => control.EndOfUserAsync(tenant.AdminId, SessionEnd.PasswordChanged)),
        })
        {
            var visitor = await app.SignInAsync();
            await act();
            Assert.Equal("/sign-in?returnUrl=%2F&why=" + end.ToString().ToLowerInvariant(), (await visitor.GetAsync("/")).Headers.Location!.PathAndQuery);
        }
        await using var db = app.Database.For(tenant.Id);
        Assert.Equal(3, await db.Sessions.CountAsync(session => session.EndedAtUtc != null));
    }

    [Fact]
    public async Task Row_SaysWhoIsSignedInOnWhat()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        await app.SignInAsync();
        await using var db = app.Database.For(tenant.Id);
        var session = await db.Sessions.SingleAsync();
        Assert.Equal((tenant.AdminId, SessionKind.Browser, "Unknown device"), (session.UserId, session.Kind, session.Device));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari on iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox on Linux")]
    [InlineData("curl/8.0", "Unknown device")]
    public void Device_IsToldInWords(string userAgent, string device) => Assert.Equal(device, Client.DeviceOf(userAgent));

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("erpweb=", StringComparison.Ordinal)).Split(';')[0];

    private static async Task<HttpStatusCode> ReplayAsync(HttpClient thief, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/not-found");
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Cookie", cookie);
        using var answer = await thief.SendAsync(request);
        return answer.StatusCode;
    }
}
