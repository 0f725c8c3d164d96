using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A page that arrives while someone types leaves the focus where the fingers are.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FocusTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task Heading_TakesTheFocus_UnlessSomeoneIsTyping()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        await browser.App.SignUpAsync($"Shop {Guid.NewGuid():N}", email);
        await using var tab = await browser.SignInAsync(Device.Desktop, email);
        await tab.GoAsync("/billing/invoices/new");
        var customer = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Customer" });
        await customer.FillAsync("kir");

        await tab.Page.EvaluateAsync("erp.focusHeading()");
        await Assertions.Expect(customer).ToBeFocusedAsync();
        await customer.BlurAsync();
        await tab.Page.EvaluateAsync("erp.focusHeading()");
        await Assertions.Expect(tab.Page.Locator("h1")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Tab_TakesTheSuggestion_AndTheFocusStaysInTheNextField()
    {
        var shop = await Shop.OpenAsync(browser);
        await browser.App.Database.SaveAsync(shop.TenantId, [.. Enumerable.Range(1, 12).Select(number => A.Party().Consumer().Named($"Kiran Traders {number}").Build())]);
        await using var tab = await browser.SignInAsync(Device.Desktop, shop.Email);
        await tab.GoAsync("/billing/invoices/new");
        var customer = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Customer" });
        await customer.FillAsync("kiran");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Kiran Electricals");

        await tab.Page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(customer).ToHaveValueAsync("Kiran Electricals");
        await tab.SeeAsync("4 Station Road");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Invoice date" })).ToBeFocusedAsync();
    }
}
