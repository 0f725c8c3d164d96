using System.Net;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Platform;

public sealed class OperatorSignInTests
{
    [Theory, Engines]
    public async Task FirstSignIn_SetsUpPasswordAndAuthenticator_AndEachCodeWorksOnce(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var vikram = await OperatorVisitor.NewAsync(app);
        Assert.Equal("/operator/sign-in", (await vikram.Browser.GetAsync("/operator")).Headers.Location!.AbsolutePath);
        Assert.Equal("/operator/set-up", (await vikram.SignInAsync(vikram.OneTime, "")).Headers.Location!.AbsolutePath);
        Assert.Equal(HttpStatusCode.Redirect, (await vikram.Browser.GetAsync("/operator")).StatusCode);

        var tooShort = await vikram.SetUpAsync("too short");
        Assert.Equal(HttpStatusCode.OK, tooShort.StatusCode);
        Assert.Contains("Use at least 14 characters", await tooShort.Content.ReadAsStringAsync());
        Assert.Contains("This is not the code", await (await vikram.SetUpAsync(OperatorVisitor.Password, "000000")).Content.ReadAsStringAsync());
        Assert.Equal("/operator", (await vikram.SetUpAsync(OperatorVisitor.Password)).Headers.Location!.AbsolutePath);
        Assert.Contains("Businesses", await vikram.Browser.ReadAsync("/operator"));

        Assert.Equal(HttpStatusCode.OK, (await vikram.SignInAsync(OperatorVisitor.Password, vikram.CodeNow())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await vikram.SignInAsync(vikram.OneTime, vikram.CodeNow(1))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await vikram.SignInAsync(OperatorVisitor.Password, "")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await vikram.SignInAsync(OperatorVisitor.Password, vikram.CodeNow(1))).StatusCode);
    }

    [Fact]
    public async Task UnknownWrongAndLocked_GetTheSameAnswer()
    {
        await using var app = await TestApp.CreateAsync();
        var vikram = await OperatorVisitor.SignedInAsync(app);
        var answers = new HashSet<string>();
        answers.Add(await WordsAsync(vikram.SignInAsync("wrong password here", vikram.CodeNow(1))));
        answers.Add(await WordsAsync(vikram.SignInAsync(OperatorVisitor.Password, vikram.CodeNow(1), "nobody@erp.example")));
        answers.Add(await WordsAsync(vikram.SignInAsync(OperatorVisitor.Password, "000000")));
        for (var tries = 0; tries < 4; tries++)
            await vikram.SignInAsync("wrong password here", "");
        answers.Add(await WordsAsync(vikram.SignInAsync(OperatorVisitor.Password, vikram.CodeNow(1))));
        Assert.Single(answers);
        await using var db = app.Database.Unbound();
        Assert.NotNull((await db.Operators.SingleAsync()).LockedUntilUtc);
    }

    [Fact]
    public async Task NewStart_EndsTheSessionsThatThereAre()
    {
        await using var app = await TestApp.CreateAsync();
        var vikram = await OperatorVisitor.SignedInAsync(app);
        Assert.Equal(HttpStatusCode.OK, (await vikram.Browser.GetAsync("/operator")).StatusCode);
        await OperatorVisitor.NewAsync(app);
        Assert.Equal(HttpStatusCode.Redirect, (await vikram.Browser.GetAsync("/operator")).StatusCode);
    }

    [Fact]
    public async Task PersonOfABusiness_IsNoOperator_AndTheOtherWayRound()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var asha = await app.SignInAsync();
        foreach (var path in (string[])["/operator", "/operator/health", "/operator/tenants/new", $"/operator/tenants/{Guid.NewGuid()}"])
            Assert.Equal("/operator/sign-in", (await asha.GetAsync(path)).Headers.Location!.AbsolutePath);
        Assert.Contains("not right", await (await asha.PostFormAsync("/operator/sign-in", "operator-sign-in", new Dictionary<string, string>
        {
            ["Draft.Email"] = "asha@example.com",
            ["Draft.Password"] = TestApp.Password,
        })).Content.ReadAsStringAsync());

        var vikram = await OperatorVisitor.SignedInAsync(app);
        foreach (var path in (string[])["/", "/billing/invoices", "/parties", "/settings/business"])
            Assert.Equal("/sign-in", (await vikram.Browser.GetAsync(path)).Headers.Location!.AbsolutePath);
        Assert.Contains("not right", await (await vikram.Browser.SignInAsync("vikram@erp.example", OperatorVisitor.Password)).Content.ReadAsStringAsync());
    }

    private static async Task<string> WordsAsync(Task<HttpResponseMessage> answer)
    {
        var page = await (await answer).Content.ReadAsStringAsync();
        var start = page.IndexOf("E-mail, password or code", StringComparison.Ordinal);
        return page[start..(start + 120)];
    }
}
