using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A shop quotes, takes the order, delivers it in two parts, bills both at once, and takes one piece back: at the counter and on a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SalesJourney(BrowserFixture browser)
{
    private static readonly string[] Pages =
    [
        "/billing/quotes", "/billing/quotes/new", "/billing/orders", "/billing/orders/new", "/billing/challans", "/billing/challans/new", "/billing/credit-notes", "/billing/recurring",
    ];

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Owner_QuotesDeliversTwiceBillsOnceAndTakesOneBack(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        await using var tab = await browser.SignInAsync(device, shop.Email);

        await tab.GoAsync("/billing/quotes/new");
        await tab.PickAsync("Customer", "kiran", "Kiran Electricals");
        await tab.PickAsync("Add an item", "steel", "Steel bottle");
        await QuantityAsync(tab, device, "10");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Issue quote");
        await tab.SeeAsync("QT/26-27/0001");
        await tab.AssertWellBuiltAsync();

        Assert.Equal("%PDF-"u8.ToArray(), (await tab.DownloadAsync($"/billing/proforma/{new Uri(tab.Page.Url).Segments[^1]}/pdf"))[..5]);
        await tab.ClickAsync("Make order");
        await tab.SeeAsync("Expected on");
        await tab.ClickAsync("Confirm order");
        await tab.SeeAsync("SO/26-27/0001");

        await tab.ClickAsync("Deliver");
        await tab.SeeAsync("Vehicle number");
        await QuantityAsync(tab, device, "6");
        await tab.ClickAsync("Deliver");
        await tab.SeeAsync("DC/26-27/0001");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "SO/26-27/0001" }).First.ClickAsync();
        await tab.SeeAsync("Part delivered");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Deliver");
        await tab.SeeAsync("Vehicle number");
        await tab.ClickAsync("Deliver");
        await tab.SeeAsync("DC/26-27/0002");

        await tab.ClickAsync("One invoice of 2 challans");
        await tab.SeeAsync("Due date");
        await tab.ClickAsync("Post invoice");
        await tab.SeeAsync("INV/26-27/0001");
        await tab.SeeAsync("DC/26-27/0002");

        if (device is Device.Phone)
            await tab.ClickAsync("More");
        await tab.ClickAsync("Make credit note");
        await tab.FillAsync("Reason", "One was dented");
        await tab.Page.GetByLabel("Steel bottle").First.FillAsync("1");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Post credit note");
        await tab.SeeAsync("CN/26-27/0001");
        await tab.SeeAsync("Against invoice");
        await tab.AssertWellBuiltAsync();
    }

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task EveryPage_IsWellBuilt(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        await using var tab = await browser.SignInAsync(device, shop.Email);
        foreach (var path in Pages)
        {
            await tab.GoAsync(path);
            await tab.SettleAsync();
            await tab.AssertWellBuiltAsync();
        }
    }

    // On a phone a line is a card that opens.
    private static async Task QuantityAsync(Tab tab, Device device, string quantity)
    {
        if (device is Device.Phone)
        {
            await tab.Page.Locator(".bill-cards button").First.ClickAsync();
            await tab.FillAsync("Quantity", quantity);
            await tab.Page.Keyboard.PressAsync("Tab");
            await tab.ClickAsync("Done");
            return;
        }
        await tab.FillAsync("Quantity, line 1", quantity);
        await tab.Page.Keyboard.PressAsync("Tab");
    }
}
