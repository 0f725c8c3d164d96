using ErpWeb.Tests.Printing;
using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A stranger registers his business and makes his first invoice, at the counter and on a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FirstInvoiceJourney(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Stranger_RegistersAddsItemAndCustomer_PostsPrintsAndIsPaid(Device device)
    {
        await using var tab = await browser.OpenAsync(device);
        await RegisterAsync(tab, $"Nila Stores {device}");
        await AddItemAsync(tab);
        await AddCustomerAsync(tab);

        await tab.GoAsync("/billing/invoices/new");
        await tab.PickAsync("Customer", "kiran", "Kiran Electricals");
        await tab.PickAsync("Add an item", "steel", "Steel bottle");
        await tab.SeeAsync("₹118.00");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Post invoice");

        await tab.SeeAsync("INV/26-27/0001 posted");
        await tab.SeeAsync("Rupees One Hundred Eighteen Only");
        await tab.AssertWellBuiltAsync();
        var pdf = await tab.DownloadAsync(new Uri(tab.Page.Url).AbsolutePath + "/pdf?copy=original");
        var text = HostTool.TextOf(pdf);
        foreach (var expected in (string[])["TAX INVOICE", "ORIGINAL FOR RECIPIENT", "INV/26-27/0001", "Kiran Electricals", "27AAPFU0939F1ZV", "732393", "Rupees One Hundred Eighteen Only"])
            Assert.Contains(expected, text);

        await tab.ClickAsync("Record payment");
        await tab.Page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".erp-chip", new() { HasText = "Paid" }).First).ToBeVisibleAsync();
    }

    private static async Task RegisterAsync(Tab tab, string business)
    {
        await tab.OpenAsync("/sign-up");
        await tab.FillAsync("Business name", business);
        await tab.ChooseAsync("State", "Maharashtra");
        await tab.FillAsync("GSTIN", TestTenants.GstinOf("27"));
        await tab.FillAsync("Your name", "Nila Joshi");
        await tab.FillAsync("E-mail", $"{Guid.NewGuid():N}@example.com");
        await tab.FillAsync("Password", TestApp.Password);
        await tab.ClickAsync("Register");
        await tab.ReadyAsync();
        await tab.SeeAsync("Your first invoice is four small steps away");
    }

    private static async Task AddItemAsync(Tab tab)
    {
        await tab.GoAsync("/catalog/items");
        await tab.ClickAsync("New item");
        await tab.FillAsync("Name", "Steel bottle");
        await tab.FillAsync("Code", "SB-1");
        await tab.FillAsync("HSN", "732393");
        await tab.FillAsync("Sale price", "100");
        await tab.ChooseAsync("GST rate", "GST 18%");
        await tab.ClickAsync("Save");
        await tab.SeeAsync("Steel bottle saved");
    }

    private static async Task AddCustomerAsync(Tab tab)
    {
        await tab.GoAsync("/parties");
        await tab.ClickAsync("New party");
        await tab.FillAsync("Name", "Kiran Electricals");
        await tab.ChooseAsync("State", "Maharashtra");
        await tab.ClickAsync("Save");
        await tab.SeeAsync("Kiran Electricals saved");
    }
}
