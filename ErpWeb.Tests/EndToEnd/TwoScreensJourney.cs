using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>Two screens of one business show the same thing; a screen of another business gets nothing.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TwoScreensJourney(BrowserFixture browser)
{
    [BrowserFact]
    public async Task InvoicePaymentAndItem_AppearOnTheOtherScreens_OfThisBusinessOnly()
    {
        var shop = await Shop.OpenAsync(browser);
        var other = await Shop.OpenAsync(browser);
        await using var desktop = await browser.SignInAsync(Device.Desktop, shop.Email);
        await using var phone = await browser.SignInAsync(Device.Phone, shop.Email);
        await using var stranger = await browser.SignInAsync(Device.Desktop, other.Email);
        foreach (var tab in (Tab[])[desktop, phone, stranger])
        {
            await tab.GoAsync("/billing/invoices");
            await tab.SeeAsync("No invoices yet");
        }

        var posted = await WithAsync<InvoiceService, PostedInvoice>(shop, async invoices => (await invoices.PostAsync(shop.Draft())).Value);
        await desktop.SeeAsync(posted.Number);
        await phone.SeeAsync(posted.Number);

        await WithAsync<ReceiptService, PostedReceipt>(shop, async receipts => (await receipts.ReceiveAsync(new()
        {
            InvoiceId = posted.Id,
            Date = shop.Draft().Date,
            Amount = 118m,
            Mode = PaymentMode.Cash,
        })).Value);
        await Assertions.Expect(desktop.Page.Locator(".erp-chip", new() { HasText = "Paid" })).ToBeVisibleAsync();
        await Assertions.Expect(phone.Page.Locator(".erp-chip", new() { HasText = "Paid" })).ToBeVisibleAsync();

        await desktop.GoAsync("/catalog/items");
        await phone.GoAsync("/catalog/items");
        await WithAsync<ItemService, Guid>(shop, async items => (await items.CreateAsync(shop.NewItem("LIVE-1", "Umbrella, three fold"))).Value);
        await desktop.SeeAsync("Umbrella, three fold");
        await phone.SeeAsync("Umbrella, three fold");

        await Assertions.Expect(stranger.Page.GetByText("INV/26-27/0001")).ToHaveCountAsync(0);
        await stranger.SeeAsync("No invoices yet");
    }

    [BrowserFact]
    public async Task Draft_TypedOnThePhone_IsFoundOnTheDesktop()
    {
        var shop = await Shop.OpenAsync(browser);
        await using var phone = await browser.SignInAsync(Device.Phone, shop.Email);
        await phone.GoAsync("/billing/invoices/new");
        await phone.PickAsync("Customer", "kiran", "Kiran Electricals");
        await phone.PickAsync("Add an item", "bottle", "Steel bottle");
        await phone.SeeAsync("Saved on the server");
        var path = new Uri(phone.Page.Url).AbsolutePath;

        await using var desktop = await browser.SignInAsync(Device.Desktop, shop.Email);
        await desktop.GoAsync(path);

        await desktop.SeeAsync("₹118.00");
        await Assertions.Expect(desktop.Page.GetByRole(AriaRole.Combobox, new() { Name = "Customer" })).ToHaveValueAsync("Kiran Electricals");
    }

    [BrowserFact]
    public async Task TabThatIsClosedWithinASecondOfTyping_LosesNothing()
    {
        var shop = await Shop.OpenAsync(browser);
        await using var phone = await browser.SignInAsync(Device.Phone, shop.Email);
        await phone.GoAsync("/billing/invoices/new");
        await phone.PickAsync("Customer", "kiran", "Kiran Electricals");
        await phone.SeeAsync("Saved on the server");
        var path = new Uri(phone.Page.Url).AbsolutePath;
        await phone.PickAsync("Add an item", "bottle", "Steel bottle");

        await phone.Page.GotoAsync("about:blank");

        await using var desktop = await browser.SignInAsync(Device.Desktop, shop.Email);
        await desktop.GoAsync(path);
        await desktop.SeeAsync("₹118.00");
    }

    [BrowserFact]
    public async Task DoubleClickOnPost_MakesOneInvoice()
    {
        var shop = await Shop.OpenAsync(browser);
        await using var desktop = await browser.SignInAsync(Device.Desktop, shop.Email);
        await desktop.GoAsync("/billing/invoices/new");
        await desktop.PickAsync("Customer", "kiran", "Kiran Electricals");
        await desktop.PickAsync("Add an item", "bottle", "Steel bottle");
        await desktop.SeeAsync("₹118.00");

        await desktop.Button("Post invoice").DblClickAsync();

        await desktop.SeeAsync("INV/26-27/0001");
        var page = await WithAsync<InvoiceQueries, int>(shop, async queries => (await queries.PageAsync(new(), null, 50)).Rows.Count);
        Assert.Equal(1, page);
    }

    [BrowserFact]
    public async Task WrongQuantity_IsToldAtTheField_AndNothingTypedIsLost()
    {
        var shop = await Shop.OpenAsync(browser);
        await using var desktop = await browser.SignInAsync(Device.Desktop, shop.Email);
        await desktop.GoAsync("/billing/invoices/new");
        await desktop.PickAsync("Customer", "kiran", "Kiran Electricals");
        await desktop.PickAsync("Add an item", "bottle", "Steel bottle");
        await desktop.Page.GetByLabel("Quantity, line 1").FillAsync("0");
        await desktop.Page.Keyboard.PressAsync("Tab");

        await desktop.ClickAsync("Post invoice");

        await desktop.SeeAsync("Enter a quantity above zero");
        await Assertions.Expect(desktop.Page.GetByRole(AriaRole.Combobox, new() { Name = "Customer" })).ToHaveValueAsync("Kiran Electricals");
        await desktop.AssertWellBuiltAsync();
    }

    private async Task<TResult> WithAsync<TService, TResult>(Shop shop, Func<TService, Task<TResult>> act) where TService : notnull
    {
        await using var scope = browser.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(shop.TenantId, TestTenant.Clerk, Rights.All);
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
