using ErpWeb.Identity.SignIn;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security;

/// <summary>A sign-in that the sign-in page offers to everybody is nobody's to take over.</summary>
public sealed class DemoSignInTests
{
    [Fact]
    public async Task DemoSignIn_CannotBeTaken_AndABusinessRegisteredFromItIsItsOwners()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        app.Services.GetRequiredService<DemoSignIns>().Offer(new("Asha Traders", "asha@example.com", TestApp.Password));
        var visitor = await app.SignInAsync();

        var account = await visitor.ReadAsync("/account");
        Assert.Contains("on offer for everybody", account);
        Assert.DoesNotContain("/account/password", account);
        Assert.DoesNotContain("/account/passkeys/new", await visitor.ReadAsync("/account/passkeys"));
        var changed = await visitor.PostFormAsync("/account/password", "password", new Dictionary<string, string> { ["Draft.Current"] = TestApp.Password, ["Draft.Password"] = "a new long password" });
        Assert.Contains("its password stays", await changed.Content.ReadAsStringAsync());
        await app.SignInAsync();

        // The form of a newcomer, not that of one more business under the same sign-in.
        Assert.Contains("Draft.Password", await visitor.ReadAsync("/sign-up"));
    }
}
