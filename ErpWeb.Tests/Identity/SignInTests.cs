using System.Net;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Identity;

public sealed class SignInTests
{
    [Fact]
    public async Task Page_WhenNotSignedIn_SendsToSignInAndBack()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var visitor = app.Visit();

        var refused = await visitor.GetAsync("/settings/business?x=1");
        Assert.Equal("/sign-in?returnUrl=%2Fsettings%2Fbusiness%3Fx%3D1", refused.Headers.Location!.PathAndQuery);

        var signedIn = await visitor.SignInAsync("ASHA@example.com ", TestApp.Password, "/settings/business?x=1");
        Assert.Equal("/settings/business?x=1", signedIn.Headers.Location!.PathAndQuery);
        Assert.Contains("Asha Traders", await visitor.ReadAsync("/settings/business"));
    }

    [Fact]
    public async Task SignOut_EndsTheSessionInThisBrowser()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);

        Assert.Equal("/sign-in", (await visitor.SignOutAsync()).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task SignOut_WithoutTheFormsToken_IsRefused()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        var forged = await visitor.PostFormAsync("/choose-business", "", new Dictionary<string, string> { ["__RequestVerificationToken"] = "forged" }, "/sign-out");
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task WrongPasswordUnknownUserAndLockedUser_GetTheSameAnswer()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var wrong = await AnswerAsync(app, "asha@example.com", "wrong password");
        Assert.Contains("not right", wrong);
        Assert.Equal(wrong, (await AnswerAsync(app, "nobody@example.com", "wrong password")).Replace("nobody@", "asha@", StringComparison.Ordinal));

        for (var tries = 0; tries < 4; tries++)
            await AnswerAsync(app, "asha@example.com", "wrong password");
        Assert.Equal(wrong, await AnswerAsync(app, "asha@example.com", TestApp.Password));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("~//evil.example")]
    [InlineData("")]
    public async Task ReturnUrl_OfAnotherHost_IsNotFollowed(string returnUrl)
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var answer = await app.Visit().SignInAsync("asha@example.com", TestApp.Password, returnUrl);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var target = new Uri(new Uri("http://localhost/sign-in"), answer.Headers.Location!);
        Assert.Equal("http://localhost/", target.ToString());
    }

    [Fact]
    public async Task Cookie_IsOutOfReachOfScriptsAndOtherSites()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var cookie = CookieOf(await app.Visit().SignInAsync("asha@example.com", TestApp.Password));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("expires", cookie);
        Assert.Contains("expires", CookieOf(await app.Visit().SignInAsync("asha@example.com", TestApp.Password, remember: true)));
    }

    [Fact]
    public async Task Session_WhenTheMembershipIsRemoved_EndsAtTheNextRequest()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        await using (var db = app.Database.Unbound())
            await db.Memberships.Where(row => row.TenantId == tenant.Id).ExecuteDeleteAsync();

        var refused = await visitor.GetAsync("/");
        Assert.Equal("/sign-in?returnUrl=%2F", refused.Headers.Location!.PathAndQuery);
        Assert.Contains("erpweb=;", CookieOf(refused));
    }

    [Fact]
    public async Task Session_WhenTheSecurityStampChanges_EndsAtTheNextRequest()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        await using (var db = app.Database.Unbound())
            await db.Users.Where(row => row.Id == tenant.AdminId).ExecuteUpdateAsync(set => set.SetProperty(row => row.SecurityStamp, "changed"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task PersonOfTwoBusinesses_ChoosesOneAndMayChangeToTheOther()
    {
        await using var app = await TestApp.CreateAsync();
        var first = await app.SignUpAsync();
        var second = await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        var stranger = await app.SignUpAsync("Chitra Clinic", "chitra@example.com", "33");
        await JoinAsync(app, first.AdminId, second.Id);

        var visitor = app.Visit();
        var answer = await visitor.SignInAsync("asha@example.com", TestApp.Password);
        Assert.StartsWith("/choose-business", answer.Headers.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await ChooseAsync(visitor, stranger.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);

        await ChooseAsync(visitor, second.Id);
        Assert.Contains("Bharat Stores", await visitor.ReadAsync("/"));
        await ChooseAsync(visitor, first.Id);
        Assert.Contains("Asha Traders", await visitor.ReadAsync("/"));
    }

    private static Task<HttpResponseMessage> ChooseAsync(Visitor visitor, Guid tenantId) =>
        visitor.PostFormAsync("/choose-business", "choose-business", new Dictionary<string, string> { ["TenantId"] = tenantId.ToString() });

    private static async Task JoinAsync(TestApp app, Guid userId, Guid tenantId)
    {
        await using var db = app.Database.For(tenantId);
        var role = await db.Roles.SingleAsync(role => role.Name == "Cashier");
        db.Memberships.Add(new() { UserId = userId, TenantId = tenantId, RoleId = role.Id });
        await db.SaveChangesAsync();
    }

    private static async Task<string> AnswerAsync(TestApp app, string email, string password)
    {
        var answer = await app.Visit().SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        // Tokens, keys and running numbers of fields differ from one page to the next.
        return System.Text.RegularExpressions.Regex.Replace(page, """CfDJ8[^"&]*|field-\d+|"prerenderId":"\w+"|<!--Blazor.*?-->""", "");
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("erpweb=", StringComparison.Ordinal));
}
