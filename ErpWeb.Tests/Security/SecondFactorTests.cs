using System.Net;
using System.Text.RegularExpressions;
using ErpWeb.Identity.TwoFactor;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security;

/// <summary>Check 31: with two steps on, nothing but the second step lets anybody in, and each code does it once.</summary>
public sealed partial class SecondFactorTests
{
    [Theory, Engines]
    public async Task Code_WorksOnce_AndOnlyBesideNow(DatabaseEngine engine)
    {
        var clock = new FakeTimeProvider();
        await using var app = await TestApp.CreateAsync(engine, configure: services => services.AddSingleton<TimeProvider>(clock));
        var tenant = await app.SignUpAsync();
        var (key, paper) = await TurnOnAsync(app, clock, tenant.AdminId);
        clock.Advance(TimeSpan.FromMinutes(5));
        var now = TimeCode.StepAt(clock.GetUtcNow());

        Assert.False(await EntersAsync(app, TimeCode.Of(key, now - 2)));
        Assert.False(await EntersAsync(app, TimeCode.Of(key, now + 2)));
        Assert.True(await EntersAsync(app, TimeCode.Of(key, now)));
        Assert.False(await EntersAsync(app, TimeCode.Of(key, now)));
        Assert.False(await EntersAsync(app, TimeCode.Of(key, now - 1)));
        Assert.True(await EntersAsync(app, paper[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.False(await EntersAsync(app, paper[0]));
        await using var db = app.Database.Unbound();
        Assert.Equal(9, await db.RecoveryCodes.CountAsync());
        Assert.DoesNotContain(await db.RecoveryCodes.Select(code => code.Hash).ToListAsync(), hash => paper.Contains(hash));
    }

    [Theory, Engines]
    public async Task RecoveryCode_UsedFiftyTimesAtOnce_WorksOnce(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var owner = (await Firm.CreateAsync(database)).Owner;
        var codes = database.Services.GetRequiredService<RecoveryCodes>();
        var code = (await codes.RenewAsync(owner.UserId))[3];

        var uses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => codes.TakeAsync(owner.UserId, code)));

        Assert.Single(uses, isTaken => isTaken);
    }

    [Fact]
    public async Task FirstStepAlone_OpensNothing()
    {
        var clock = new FakeTimeProvider();
        await using var app = await TestApp.CreateAsync(configure: services => services.AddSingleton<TimeProvider>(clock));
        var tenant = await app.SignUpAsync();
        await TurnOnAsync(app, clock, tenant.AdminId);
        var visitor = app.Visit();
        Assert.StartsWith("/sign-in/code", (await visitor.SignInAsync("asha@example.com", TestApp.Password)).Headers.Location!.PathAndQuery);

        foreach (var path in (string[])["/", "/account", "/account/password", "/account/two-step", "/settings/business", "/account/sessions", "/choose-business"])
            Assert.StartsWith("/sign-in", (await visitor.GetAsync(path)).Headers.Location!.PathAndQuery);
        Assert.DoesNotContain("asha@example.com", await visitor.ReadAsync("/sign-up"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SendAsync(new(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1"))).StatusCode);

        // Neither does a code without its first step, nor a first step that is too old or from before a new password.
        Assert.Equal("/sign-in", (await app.Visit().GetAsync("/sign-in/code")).Headers.Location!.PathAndQuery);
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/sign-in", (await visitor.GetAsync("/sign-in/code")).Headers.Location!.PathAndQuery);
        await visitor.SignInAsync("asha@example.com", TestApp.Password);
        await using (var db = app.Database.Unbound())
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.SecurityStamp, "changed"));
        Assert.Equal("/sign-in", (await visitor.GetAsync("/sign-in/code")).Headers.Location!.PathAndQuery);
    }

    private static async Task<bool> EntersAsync(TestApp app, string code)
    {
        var visitor = app.Visit();
        await visitor.SignInAsync("asha@example.com", TestApp.Password);
        var answer = await visitor.PostFormAsync("/sign-in/code", "code", new Dictionary<string, string> { ["Code"] = code });
        return answer.StatusCode is HttpStatusCode.Redirect && (await visitor.GetAsync("/")).StatusCode is HttpStatusCode.OK;
    }

    /// <summary>As a person does it: the key is read off the page, and the codes off the next one.</summary>
    private static async Task<(byte[] Key, List<string> Paper)> TurnOnAsync(TestApp app, FakeTimeProvider clock, Guid userId)
    {
        var visitor = await app.SignInAsync();
        await visitor.GetAsync("/account/two-step");
        byte[] key;
        await using (var db = app.Database.Unbound())
            key = app.Services.GetRequiredService<TotpSecrets>().Unprotect((await db.Users.SingleAsync(user => user.Id == userId)).AuthenticatorKey!);
        var shown = await visitor.ReadAsync("/account/two-step");
        Assert.Contains(TimeCode.Base32(key)[..4], shown);
        var answer = await visitor.PostFormAsync("/account/two-step", "on", new Dictionary<string, string> { ["Code"] = TimeCode.Of(key, TimeCode.StepAt(clock.GetUtcNow())) });
        var paper = Paper().Matches(await answer.Content.ReadAsStringAsync()).Select(match => match.Value).ToList();
        Assert.Equal(10, paper.Count);
        return (key, paper);
    }

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Paper();
}
