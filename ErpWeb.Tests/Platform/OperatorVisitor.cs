using System.Text.RegularExpressions;
using ErpWeb.Platform.Operators;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Platform;

/// <summary>An operator with a browser and an authenticator.</summary>
internal sealed partial class OperatorVisitor(TestApp app, Visitor browser, string email, string oneTime)
{
    public const string Password = "seven green parrots sing";

    private byte[] _key = [];

    public Visitor Browser => browser;

    /// <summary>Somebody who has just been made an operator.</summary>
    public static async Task<OperatorVisitor> NewAsync(TestApp app, string email = "vikram@erp.example") =>
        new(app, app.Visit(), email, (await app.Services.GetRequiredService<OperatorAccounts>().AddAsync(email)).Value);

    /// <summary>An operator who has done everything and is signed in.</summary>
    public static async Task<OperatorVisitor> SignedInAsync(TestApp app, string email = "vikram@erp.example")
    {
        var visitor = await NewAsync(app, email);
        Assert.Equal("/operator/set-up", (await visitor.SignInAsync(visitor.OneTime, "")).Headers.Location!.AbsolutePath);
        Assert.Equal("/operator", (await visitor.SetUpAsync(Password)).Headers.Location!.AbsolutePath);
        return visitor;
    }

    public string OneTime => oneTime;

    public string Email => email;

    public string CodeNow(int stepsAhead = 0) => TimeCode.Of(_key, TimeCode.StepAt(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()) + stepsAhead);

    public Task<HttpResponseMessage> SignInAsync(string password, string code, string? asWhom = null) => browser.PostFormAsync("/operator/sign-in", "operator-sign-in", new Dictionary<string, string>
    {
        ["Draft.Email"] = asWhom ?? email,
        ["Draft.Password"] = password,
        ["Draft.Code"] = code,
    });

    public async Task<HttpResponseMessage> SetUpAsync(string password, string? code = null)
    {
        var typed = Key().Match(await browser.ReadAsync("/operator/set-up")).Groups[1].Value;
        _key = FromBase32(typed);
        return await browser.PostFormAsync("/operator/set-up", "operator-set-up", new Dictionary<string, string>
        {
            ["Draft.Name"] = "Vikram",
            ["Draft.Password"] = password,
            ["Draft.Code"] = code ?? CodeNow(),
        });
    }

    public static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }

    [GeneratedRegex(@"<code class=""erp-break"">([A-Z2-7]+)</code>")]
    private static partial Regex Key();
}
