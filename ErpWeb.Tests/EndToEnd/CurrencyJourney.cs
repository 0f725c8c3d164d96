using ErpWeb.Parties;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A shop sells abroad in dollars and sees the gain of a better rate in its books; it buys abroad in dollars and pays the duty of the customs.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CurrencyJourney(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task AnExport_IsReceivedAtABetterRate_AndTheGainIsInTheBooks(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        await browser.App.Database.SaveAsync(shop.TenantId, A.Party().Named("Harbour Imports LLC").With(Abroad).Build());
        await ClassifyAsync(shop, "73239310");
        await using var tab = await browser.SignInAsync(device, shop.Email);
        await RateAsync(tab, "83.25");

        await tab.GoAsync("/billing/invoices/new");
        await tab.PickAsync("Customer", "harbour", "Harbour Imports LLC");
        await tab.SeeAsync("Rupees for 1 USD");
        await tab.PickAsync("Add an item", "steel", "Steel bottle");
        if (device is Device.Phone)
            await tab.Page.Locator(".bill-cards button").First.ClickAsync();
        await TypeAsync(tab, device is Device.Phone ? "Rate" : "Rate, line 1", "1000");
        if (device is Device.Phone)
            await tab.ClickAsync("Done");
        await tab.Page.GetByLabel("Without tax, under bond or letter of undertaking (LUT)").CheckAsync();
        await tab.SeeAsync("₹83,250.00");
        await tab.SeeAsync("USD 1,000.00");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Post invoice");
        await tab.SeeAsync("INV/26-27/0001");

        if (device is Device.Phone)
            await tab.ClickAsync("More");
        await tab.ClickAsync("Shipment abroad");
        await tab.FillAsync("Country of destination", "United Arab Emirates");
        await tab.FillAsync("Shipping bill number", "7654321");
        await tab.FillAsync("Shipping bill date", "t");
        await tab.FillAsync("Port code", "INMAA1");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Save");
        await tab.SeeAsync("7654321");
        await tab.ClickAsync("Record payment");
        await TypeAsync(tab, "Rupees for 1 USD", "84.10");
        await tab.AssertWellBuiltAsync();
        await tab.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Record payment" }).ClickAsync();
        await tab.SeeAsync("Paid in full");
        await tab.AssertWellBuiltAsync();

        await tab.GoAsync("/accounting/reports/profit-and-loss");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Exchange gain or loss" })).ToContainTextAsync("850.00");
        await tab.AssertWellBuiltAsync();
        await tab.GoAsync("/accounting/revaluation");
        await tab.SeeAsync("Nothing was open in another currency");
        await tab.AssertWellBuiltAsync();
    }

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task AnImport_IsBilledInDollars_AndTheCustomsGetTheirDuty(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        await browser.App.Database.SaveAsync(shop.TenantId, PurchaseFixture.SupplierNamed("Acme Ltd").With(Abroad).Build());
        await using var tab = await browser.SignInAsync(device, shop.Email);
        await RateAsync(tab, "83.25");

        await tab.GoAsync("/purchasing/bills/new");
        await tab.PickAsync("Supplier", "acme", "Acme Ltd");
        await tab.SeeAsync("Rupees for 1 USD");
        await tab.FillAsync("Supplier's bill number", "AC/77");
        await tab.FillAsync("Supplier's bill date", "t");
        await tab.PickAsync("Add an item", "steel", "Steel bottle");
        await TypeAsync(tab, "Quantity, line 1", "10");
        await TypeAsync(tab, "Rate, line 1", "100");
        await tab.SeeAsync("USD 1,000.00");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Post bill");
        await tab.SeeAsync("PB/26-27/0001");
        await tab.AssertWellBuiltAsync();

        if (device is Device.Phone)
            await tab.ClickAsync("More");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Bill of entry" }).ClickAsync();
        await tab.FillAsync("Bill of entry number", "4521876");
        await TypeAsync(tab, "Basic duty, percent", "10");
        await tab.SeeAsync("₹25,791.00");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Post bill of entry");
        await tab.SeeAsync("BOE/26-27/0001");
        await tab.SeeAsync("16,633.00");
        await tab.AssertWellBuiltAsync();
    }

    private static void Abroad(Party party) => (party.GstKind, party.Gstin, party.StateCode, party.Currency) = (PartyGstKind.Overseas, "", IndianStates.OtherCountry, "USD");

    // An export names its goods by eight digits.
    private async Task ClassifyAsync(Shop shop, string hsn)
    {
        await using var db = browser.App.Database.For(shop.TenantId);
        (await db.Items.SingleAsync()).HsnSac = hsn;
        await db.SaveChangesAsync();
    }

    private static async Task RateAsync(Tab tab, string rupees)
    {
        await tab.GoAsync("/accounting/rates");
        await tab.ClickAsync("New rate");
        await TypeAsync(tab, "Rupees for 1 USD", rupees);
        await tab.ClickAsync("Save");
        await tab.SeeAsync($"1 USD = ₹{rupees}");
        await tab.AssertWellBuiltAsync();
    }

    private static async Task TypeAsync(Tab tab, string label, string value)
    {
        await tab.FillAsync(label, value);
        await tab.Page.Keyboard.PressAsync("Tab");
    }
}
