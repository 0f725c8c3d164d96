using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A shop orders, receives, enters the dearer bill with a reason, attaches its photo, pays it, and records a small expense: at the counter and on a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PurchaseJourney(BrowserFixture browser)
{
    private static readonly string[] Pages =
    [
        "/purchasing/orders", "/purchasing/orders/new", "/purchasing/bills/new", "/purchasing/receipts", "/purchasing/receipts/new", "/purchasing/bills", "/purchasing/debit-notes", "/purchasing/payments", "/purchasing/payments/new",
        "/purchasing/payables", "/purchasing/expenses/new", "/settings/purchasing",
    ];

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Owner_OrdersReceivesIsBilledAndPays(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        var supplier = PurchaseFixture.SupplierNamed("Verma Mills").InState("29").Build();
        await browser.App.Database.SaveAsync(shop.TenantId, supplier);
        await using var tab = await browser.SignInAsync(device, shop.Email);

        await tab.GoAsync("/purchasing/orders/new");
        await tab.PickAsync("Supplier", "verma", "Verma Mills");
        await tab.PickAsync("Add an item", "steel", "Steel bottle");
        await TypeAsync(tab, "Quantity, line 1", "10");
        await TypeAsync(tab, "Rate, line 1", "100");
        await tab.SeeAsync("₹1,180.00");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Approve order");
        await tab.SeeAsync("approved");

        await tab.SeeAsync("Receive goods");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Receive goods" }).ClickAsync();
        await tab.SeeAsync("10 NOS to come");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Receive goods");
        await tab.SeeAsync("received");
        await tab.AssertWellBuiltAsync();

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Enter bill" }).ClickAsync();
        await tab.SeeAsync("IGST");
        await tab.FillAsync("Supplier's bill number", "VM/118");
        await tab.FillAsync("Supplier's bill date", "t");
        await TypeAsync(tab, "Rate, line 1", "110");
        await tab.ClickAsync("Post bill");
        await tab.SeeAsync("₹110.00 each is billed");
        await tab.FillAsync("Why the difference to the order is accepted", "Agreed by phone");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.ClickAsync("Post bill");
        await tab.SeeAsync("PB/26-27/0001 posted");
        await tab.SeeAsync("Nothing attached.");
        await tab.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "bill.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 a bill"u8.ToArray() });
        await tab.SeeAsync("bill.pdf");
        await tab.AssertWellBuiltAsync();

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Pay", Exact = true }).ClickAsync();
        await tab.SeeAsync("Bills to pay");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Record payment");
        await tab.SeeAsync("Paid in full");

        await tab.GoAsync("/purchasing/expenses/new");
        await tab.FillAsync("Amount paid, with GST", "450");
        await tab.ChooseAsync("For", "Travelling and conveyance");
        await tab.ClickAsync("Record expense");
        await tab.SeeAsync("PB/26-27/0002 recorded");
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

    private static async Task TypeAsync(Tab tab, string label, string value)
    {
        await tab.FillAsync(label, value);
        await tab.Page.Keyboard.PressAsync("Tab");
    }
}
