using System.Diagnostics;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>One person, two devices: product, customer and bill go back and forth in eight steps, and neither device is ever reloaded.</summary>
[Collection(BrowserCollection.Name)]
public sealed class S0_40_RoundTripJourney(BrowserFixture browser)
{
    [BrowserFact]
    public async Task ProductCustomerAndBill_OnBothDevices_WithinAMinute()
    {
        var shop = await Shop.OpenAsync(browser);
        await using var desktop = await browser.SignInAsync(Device.Desktop, shop.Email);
        await using var phone = await browser.SignInAsync(Device.Phone, shop.Email);
        var watch = Stopwatch.StartNew();

        // 1: a product is made on the desktop, 2: the phone shows it.
        await phone.GoAsync("/catalog/items");
        await desktop.GoAsync("/catalog/items");
        await desktop.ClickAsync("New item");
        await desktop.FillAsync("Name", "Copper kettle");
        await desktop.FillAsync("Code", "CK-1");
        await desktop.FillAsync("HSN", "741810");
        await desktop.FillAsync("Sale price", "1000");
        await desktop.ChooseAsync("GST rate", "GST 18%");
        await desktop.ClickAsync("Save");
        await phone.SeeAsync("Copper kettle");

        // 3: a customer is made on the phone, 4: the desktop shows him.
        await desktop.GoAsync("/parties");
        await phone.GoAsync("/parties");
        await phone.ClickAsync("New party");
        await phone.FillAsync("Name", "Sunita Stores");
        await phone.ChooseAsync("State", "Maharashtra");
        await phone.ClickAsync("Save");
        await desktop.SeeAsync("Sunita Stores");

        // 5: the bill is begun on the phone, 6: the desktop finds its draft and goes on.
        await desktop.GoAsync("/billing/invoices");
        await phone.GoAsync("/billing/invoices/new");
        await phone.PickAsync("Customer", "sunita", "Sunita Stores");
        await phone.PickAsync("Add an item", "kettle", "Copper kettle");
        await phone.SeeAsync("Saved on the server");
        await desktop.Page.GetByRole(AriaRole.Link, new() { Name = "Continue" }).First.ClickAsync();
        await desktop.SeeAsync("₹1,180.00");
        await desktop.Page.GetByLabel("Quantity, line 1").FillAsync("2");
        await desktop.Page.Keyboard.PressAsync("Tab");
        await phone.SeeAsync("₹2,360.00");

        // 7: the desktop posts it and the phone says so, 8: the phone opens the posted bill.
        await desktop.ClickAsync("Post invoice");
        await desktop.SeeAsync("INV/26-27/0001");
        await phone.SeeAsync("This draft was posted on another device.");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Open it" }).ClickAsync();
        await phone.SeeAsync("INV/26-27/0001");
        await phone.SeeAsync("₹2,360.00");

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        await phone.AssertWellBuiltAsync();
    }
}
