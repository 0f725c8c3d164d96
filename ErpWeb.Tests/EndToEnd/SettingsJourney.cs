using ErpWeb.Platform.Operators;
using ErpWeb.Shared.Kernel;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>Settings as an owner uses them, and the operator's pages, at both widths.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SettingsJourney(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Owner_FindsEachSetting(Device device)
    {
        await using var tab = (await OwnerAsync(device)).Tab;
        await tab.GoAsync("/settings");
        await tab.AssertWellBuiltAsync();
        foreach (var page in (string[])["/settings/branding", "/settings/numbering", "/settings/books", "/settings/registrations", "/settings/invoices", "/settings/support"])
        {
            await tab.GoAsync(page);
            await tab.SettleAsync();
            await tab.AssertWellBuiltAsync();
        }

        await tab.GoAsync("/settings/numbering");
        await tab.Page.GetByLabel("Prefix").First.FillAsync("MT");
        await tab.ClickAsync("Save");
        await tab.SeeAsync("MT/26-27/0001");

        await tab.GoAsync("/settings/invoices");
        await tab.FillAsync("Who signs", "Asha Patil");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Page.FrameLocator("iframe").GetByText("Asha Patil, authorised signatory")).ToBeVisibleAsync();
        await tab.ClickAsync("Save");
        await tab.SeeAsync("Invoice template saved");
    }

    [BrowserFact]
    public async Task SavedColor_RestylesTheOtherOpenScreenWithoutReload()
    {
        var (own, email) = await OwnerAsync(Device.Desktop);
        await using var desktop = own;
        await using var phone = await browser.SignInAsync(Device.Phone, email);
        await phone.GoAsync("/parties");
        await phone.Page.EvaluateAsync("window.wasHere = true");
        var before = await AccentAsync(phone);

        await desktop.GoAsync("/settings/branding");
        await desktop.Page.GetByRole(AriaRole.Button, new() { Name = "Violet" }).ClickAsync();
        await desktop.ClickAsync("Save colour");
        await desktop.SeeAsync("Colour saved");

        await phone.UntilAsync($"getComputedStyle(document.documentElement).getPropertyValue('--erp-accent') !== '{before}'", seconds: 2);
        Assert.Contains("#6d28d9", await AccentAsync(phone));
        Assert.True(await phone.Page.EvaluateAsync<bool>("window.wasHere"));
        await phone.AssertWellBuiltAsync();
    }

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Operator_SuspendsResumesAndComesInForSupport(Device device)
    {
        // Not disposed as a tab: its console rightly complains when the business is closed.
        var owner = (await OwnerAsync(device)).Tab;
        var name = await owner.Page.Locator(".erp-brand span").First.InnerTextAsync();
        await using var vikram = await OperatorAsync(device);
        await vikram.AssertWellBuiltAsync();
        await vikram.OpenAsync("/operator/health");
        await vikram.AssertWellBuiltAsync();

        await vikram.OpenAsync("/operator?q=" + Uri.EscapeDataString(name));
        await vikram.Page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await vikram.FillAsync("Reason", "October is not paid");
        await vikram.ClickAsync("Suspend");
        await vikram.SeeAsync("Suspended because: October is not paid");
        await vikram.AssertWellBuiltAsync();
        await Assertions.Expect(owner.Page.GetByText("October is not paid").Or(owner.Page.GetByText("This business is suspended")).First).ToBeVisibleAsync(new() { Timeout = 5_000 });
        await owner.Page.Context.CloseAsync();
        await vikram.ClickAsync("Resume");
        await vikram.ClickAsync("Enter for support");
        await vikram.SeeAsync("The owner has not allowed it now");
    }

    private async Task<(Tab Tab, string Email)> OwnerAsync(Device device)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        await browser.App.SignUpAsync($"Look {Guid.NewGuid():N}", email);
        return (await browser.SignInAsync(device, email), email);
    }

    private async Task<Tab> OperatorAsync(Device device)
    {
        var email = $"{Guid.NewGuid():N}@erp.example";
        var oneTime = (await browser.App.Services.GetRequiredService<OperatorAccounts>().AddAsync(email)).Value;
        var tab = await browser.OpenAsync(device);
        await tab.OpenAsync("/operator/sign-in");
        await tab.AssertWellBuiltAsync();
        await tab.FillAsync("E-mail", email);
        await tab.FillAsync("Password", oneTime);
        await tab.ClickAsync("Sign in");
        var key = await tab.Page.Locator("code").InnerTextAsync();
        await tab.AssertWellBuiltAsync();
        await tab.FillAsync("Your name", "Vikram");
        await tab.FillAsync("New password", "seven green parrots sing");
        await tab.FillAsync("Code", TimeCode.Of(Platform.OperatorVisitor.FromBase32(key), TimeCode.StepAt(TimeProvider.System.GetUtcNow())));
        await tab.ClickAsync("Finish");
        await tab.SeeAsync("on this installation");
        return tab;
    }

    private static Task<string> AccentAsync(Tab tab) => tab.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--erp-accent')");
}
