using System.Net;
using System.Text.RegularExpressions;
using ErpWeb.Identity.Contracts;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security;

/// <summary>Check 32: a link for a new password works once, for an hour, and leads to this installation whatever host was asked for.</summary>
public sealed partial class ResetLinkTests
{
    private const string NewPassword = "another horse battery";

    [Fact]
    public async Task Mail_LeadsHere_AndTheLinkWorksOnce_AndEndsTheSessions()
    {
        await using var mails = new MailServer(refusals: 2);
        await using var app = await TestApp.CreateAsync(settings: mails.Settings);
        await app.SignUpAsync();
        var signedIn = await app.SignInAsync();
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        client.DefaultRequestHeaders.Host = "evil.example";
        await new Visitor(client).PostFormAsync("/forgot-password", "forgot", new Dictionary<string, string> { ["Login"] = "ASHA@example.com" });

        var link = Link().Match(await mails.NextAsync()).Value;
        Assert.StartsWith("https://erp.example.com/reset-password?token=", link);
        var path = new Uri(link).PathAndQuery;
        Assert.StartsWith("/sign-in", await SetAsync(app, path, NewPassword));
        Assert.Equal(HttpStatusCode.Redirect, (await signedIn.GetAsync("/")).StatusCode);
        Assert.NotNull(await app.SignInAsync(password: NewPassword));
        Assert.Null(await SetAsync(app, path, "a third horse battery"));
        Assert.Contains("password was changed", await mails.NextAsync());
    }

    [Fact]
    public async Task Link_IsDead_AfterAnHour_AndAfterAnotherPasswordOrAddress()
    {
        var clock = new FakeTimeProvider();
        await using var app = await TestApp.CreateAsync(configure: services => services.AddSingleton<TimeProvider>(clock));
        var tenant = await app.SignUpAsync();
        foreach (var kill in (Func<Task>[])
        [
            () => { clock.Advance(TimeSpan.FromMinutes(61)); return Task.CompletedTask; },
            async () => Assert.NotNull(await SetAsync(app, await LinkAsync(app, tenant.AdminId), NewPassword)),
            async () =>
            {
                await using var db = app.Database.Unbound();
                await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.NormalizedEmail, "OTHER@EXAMPLE.COM"));
            },
        ])
        {
            var link = await LinkAsync(app, tenant.AdminId);
            await kill();
            Assert.Null(await SetAsync(app, link, "a third horse battery"));
        }
    }

    [Fact]
    public async Task Link_WithAFlippedLetter_IsNone()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        var link = await LinkAsync(app, tenant.AdminId);
        var start = link.IndexOf("CfDJ8", StringComparison.Ordinal);
        for (var place = start; place < link.Length; place += 7)
        {
            var forged = link[..place] + (link[place] == 'x' ? 'y' : 'x') + link[(place + 1)..];
            Assert.Contains("does not work any more", await app.Visit().ReadAsync(forged));
        }
    }

    [Fact]
    public async Task WithoutMail_ThePageSaysWhomToAsk()
    {
        await using var app = await TestApp.CreateAsync();
        Assert.Contains("sends no mail", await app.Visit().ReadAsync("/forgot-password"));
    }

    [Fact]
    public async Task PasswordOfSomebodyElse_IsChangedBeforeAnythingElse()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        await using (var db = app.Database.Unbound())
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.MustChangePassword, true));
        var visitor = await app.SignInAsync();
        foreach (var path in (string[])["/", "/settings/business", "/account", "/choose-business"])
            Assert.Equal("/account/password", (await visitor.GetAsync(path)).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SendAsync(new(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1"))).StatusCode);

        var changed = await visitor.PostFormAsync("/account/password", "password", new Dictionary<string, string> { ["Draft.Current"] = TestApp.Password, ["Draft.Password"] = NewPassword });

        Assert.Equal("/", changed.Headers.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    private static async Task<string> LinkAsync(TestApp app, Guid userId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PasswordLinks>().MakeAsync(userId);
    }

    /// <summary>Where the page sends the browser; null when it refused.</summary>
    private static async Task<string?> SetAsync(TestApp app, string path, string password)
    {
        var visitor = app.Visit();
        if (!(await visitor.ReadAsync(path)).Contains("name=\"Password\"", StringComparison.Ordinal))
            return null;
        var answer = await visitor.PostFormAsync(path, "reset", new Dictionary<string, string> { ["Password"] = password });
        return answer.Headers.Location?.PathAndQuery;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
