using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A passkey from its making to its end, with Chromium's own authenticator.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PasskeyJourney(BrowserFixture browser)
{
    private const string Refusal = "The passkey was not taken";

    [BrowserFact]
    public async Task Passkey_IsMade_LetsIn_AndLetsNobodyInOnceRemoved()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        await browser.App.SignUpAsync($"Shop {Guid.NewGuid():N}", email);
        await using var tab = await browser.OpenAsync(Device.Desktop);
        var page = tab.Page;
        // A passkey belongs to a name, and an address of numbers is none.
        var address = new UriBuilder(browser.App.ClientOptions.BaseAddress) { Host = "localhost" }.Uri.ToString().TrimEnd('/');
        var (devices, authenticator) = await PlugInAsync(page);

        await page.GotoAsync(address + "/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(TestApp.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await tab.ReadyAsync();
        await page.GotoAsync(address + "/account/passkeys");
        await tab.ClickAsync("Add a passkey");
        await tab.SeeAsync("Added on");

        // Without finger, face or PIN it is only half of what is asked.
        await devices.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = authenticator, ["isUserVerified"] = false });
        await TryAsync(page, address);
        await tab.SeeAsync(Refusal);
        await devices.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = authenticator, ["isUserVerified"] = true });

        IRequest? answer = null;
        page.Request += (_, request) => answer = request.Url.EndsWith("/sign-in/passkey", StringComparison.Ordinal) ? request : answer;
        await TryAsync(page, address);
        await tab.ReadyAsync();
        Assert.Equal("/sign-in?passkey=refused", await ReplayAsync(answer!));

        await page.GotoAsync(address + "/account/passkeys");
        await tab.ClickAsync("Remove");
        await Assertions.Expect(page.GetByText("Added on")).ToHaveCountAsync(0);
        await TryAsync(page, address);
        await tab.SeeAsync(Refusal);
    }

    private static async Task<(ICDPSession Devices, string Authenticator)> PlugInAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        var added = await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return (devices, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private static async Task TryAsync(IPage page, string address)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(address + "/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
    }

    /// <summary>Sends the same answer with the same cookies again.</summary>
    private static async Task<string?> ReplayAsync(IRequest answer)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, answer.Url) { Content = new StringContent(answer.PostData!, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded")) };
        request.Headers.Add("Cookie", await answer.HeaderValueAsync("cookie"));
        return (await http.SendAsync(request)).Headers.Location?.ToString();
    }
}
