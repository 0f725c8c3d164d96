using System.Net;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security;

/// <summary>Check 31: an answer of a passkey counts for its origin, its challenge and its person, once.</summary>
public sealed class PasskeyForgeryTests
{
    private const string Refused = "/sign-in?passkey=refused";

    [Fact]
    public async Task AnswersOfAnotherOriginChallengeOrPerson_LetNobodyIn()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        var ravi = await new Firm(app.Database, tenant.Id, new(tenant.AdminId, "Asha", "asha@example.com", Guid.Empty)).HireAsync(BuiltInRole.Cashier, "Ravi");
        using var asha = await AddAsync(app, "asha@example.com");
        using var his = await AddAsync(app, ravi.Email);
        Assert.NotEqual(Refused, await SignInAsync(app, asha));

        Action<SoftKey>[] forgeries =
        [
            key => key.Origin = "https://evil.example",
            key => key.Origin = "http://localhost.evil.example",
            key => key.Origin = "http://evil.localhost",
            key => key.Origin = "null",
            key => key.Origin = "",
            key => key.RelyingParty = "evil.example",
            key => key.RelyingParty = "",
            key => key.Challenge = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            key => key.Challenge = "",
            key => key.Type = "webauthn.create",
            key => key.Type = "",
            key => key.IsVerified = false,
            key => key.IsPresent = false,
            key => (key.IsPresent, key.IsVerified) = (false, false),
            key => key.BreaksSignature = true,
            // The credential of one person under the name of another, and the other way round.
            key => key.UserHandle = his.UserHandle,
            key => key.UserHandle = "AAAA",
            key => key.IsCrossOrigin = true,
            // What the key says of itself: cut off, empty, of all sites, with more behind it, with flags for what is not there.
            key => key.Damage = data => data[..36],
            key => key.Damage = _ => [],
            key => key.Damage = data => [.. new byte[32], .. data[32..]],
            key => key.Damage = data => [.. data, 0],
            key => key.Damage = data => [.. data[..32], (byte)(data[32] | 0x40), .. data[33..]],
            key => key.Damage = data => [.. data[..32], (byte)(data[32] | 0x80), .. data[33..]],
            key => key.Damage = data => [.. data[..32], (byte)(data[32] | 0x10), .. data[33..]],
        ];
        foreach (var forge in forgeries)
        {
            var (origin, party, handle) = (asha.Origin, asha.RelyingParty, asha.UserHandle);
            forge(asha);
            Assert.Equal(Refused, await SignInAsync(app, asha));
            (asha.Origin, asha.RelyingParty, asha.UserHandle, asha.Challenge, asha.Type) = (origin, party, handle, null, "webauthn.get");
            (asha.IsVerified, asha.IsPresent, asha.BreaksSignature, asha.IsCrossOrigin, asha.Damage) = (true, true, false, false, null);
        }
        using var stranger = new SoftKey { UserHandle = asha.UserHandle };
        using var twin = new SoftKey { Id = asha.Id, UserHandle = asha.UserHandle };
        Assert.Equal(Refused, await SignInAsync(app, stranger));
        Assert.Equal(Refused, await SignInAsync(app, twin));
        Assert.NotEqual(Refused, await SignInAsync(app, asha));

        // One that counts was copied when it comes again with a count that was there before.
        asha.Counter = 5;
        Assert.NotEqual(Refused, await SignInAsync(app, asha));
        foreach (var copied in new byte[] { 5, 4, 0 })
        {
            asha.Counter = copied;
            Assert.Equal(Refused, await SignInAsync(app, asha));
        }
        asha.Counter = 6;
        Assert.NotEqual(Refused, await SignInAsync(app, asha));
    }

    [Fact]
    public async Task Answer_CountsOnce_InTheBrowserThatAsked_AndWithinFiveMinutes()
    {
        var clock = new FakeTimeProvider();
        await using var app = await TestApp.CreateAsync(configure: services => services.AddSingleton<TimeProvider>(clock));
        await app.SignUpAsync();
        using var key = await AddAsync(app, "asha@example.com");

        var (visitor, other) = (Visit(app), Visit(app));
        var (asked, askedOther) = (await OptionsAsync(visitor, "/sign-in"), await OptionsAsync(other, "/sign-in"));
        Assert.Equal(Refused, await PostAsync(other, "/sign-in", "/sign-in/passkey", key.Answer(asked)));
        Assert.Equal(Refused, await PostAsync(other, "/sign-in", "/sign-in/passkey", key.Answer(askedOther)));
        Assert.NotEqual(Refused, await PostAsync(visitor, "/sign-in", "/sign-in/passkey", key.Answer(asked)));
        Assert.Equal(Refused, await PostAsync(Visit(app), "/sign-in", "/sign-in/passkey", key.Answer(asked)));

        var late = Visit(app);
        var answer = key.Answer(await OptionsAsync(late, "/sign-in"));
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(Refused, await PostAsync(late, "/sign-in", "/sign-in/passkey", answer));
    }

    [Fact]
    public async Task ProofWithTheKeyOfAnother_IsNone()
    {
        var clock = new FakeTimeProvider();
        await using var app = await TestApp.CreateAsync(configure: services => services.AddSingleton<TimeProvider>(clock));
        var tenant = await app.SignUpAsync();
        var ravi = await new Firm(app.Database, tenant.Id, new(tenant.AdminId, "Asha", "asha@example.com", Guid.Empty)).HireAsync(BuiltInRole.Cashier, "Ravi");
        using var own = await AddAsync(app, "asha@example.com");
        using var his = await AddAsync(app, ravi.Email);
        var visitor = Visit(app);
        await visitor.SignInAsync("asha@example.com", TestApp.Password);
        clock.Advance(TimeSpan.FromMinutes(6));

        foreach (var (key, isRight) in new[] { (his, false), (own, true) })
        {
            var answer = key.Answer(await OptionsAsync(visitor, "/account/confirm?returnUrl=/account/passkeys"));
            var target = await PostAsync(visitor, "/account/confirm?returnUrl=/account/passkeys", "/account/confirm/passkey", answer);
            Assert.Equal(!isRight, target.EndsWith("&passkey=refused", StringComparison.Ordinal));
            Assert.Equal(isRight ? HttpStatusCode.OK : HttpStatusCode.Redirect, (await visitor.GetAsync("/account/passkeys")).StatusCode);
        }
    }

    // A browser says from which page a form comes.
    private static Visitor Visit(TestApp app)
    {
        var client = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        return new(client);
    }

    private static async Task<SoftKey> AddAsync(TestApp app, string email)
    {
        var visitor = Visit(app);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(email, TestApp.Password)).StatusCode);
        var options = await (await visitor.PostFormAsync("/account/passkeys", "", new Dictionary<string, string>(), "/account/passkeys/options")).Content.ReadAsStringAsync();
        var key = new SoftKey();
        Assert.Equal("/account/passkeys", await PostAsync(visitor, "/account/passkeys", "/account/passkeys/new", key.Create(options)));
        return key;
    }

    private static async Task<string> SignInAsync(TestApp app, SoftKey key)
    {
        var visitor = Visit(app);
        return await PostAsync(visitor, "/sign-in", "/sign-in/passkey", key.Answer(await OptionsAsync(visitor, "/sign-in")));
    }

    private static async Task<string> OptionsAsync(Visitor visitor, string page) =>
        await (await visitor.PostFormAsync(page, "", new Dictionary<string, string>(), "/sign-in/passkey/options")).Content.ReadAsStringAsync();

    private static async Task<string> PostAsync(Visitor visitor, string page, string action, string credential)
    {
        var answer = await visitor.PostFormAsync(page, "", new Dictionary<string, string> { ["credential"] = credential }, action);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
