using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A day at the counter: with a scanner and the keyboard, with split payment, and by touch alone on the phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CounterJourney(BrowserFixture browser)
{
    private const string CountPrints = "window.printed = 0; window.print = () => { window.printed++; }";

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task TwentyScannedLines_AreBilledPaidAndPrinted_WithoutAMouse(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        var codes = await StockAsync(shop, 20);
        await using var tab = await AtTheCounterAsync(device, shop);

        if (device is Device.Phone)
            await tab.Page.Locator("#scan").TapAsync();
        foreach (var code in codes)
            await TypeAsync(tab, code);
        await Assertions.Expect(tab.Page.Locator(".till-line")).ToHaveCountAsync(20);
        await Assertions.Expect(tab.Page.Locator(".till-marked")).ToBeInViewportAsync();
        await TypeAsync(tab, $"3*{codes[0]}");
        await Assertions.Expect(tab.Page.Locator(".till-line").First.Locator(".till-qty")).ToContainTextAsync("4");
        await Assertions.Expect(tab.Page.Locator(".till-line").First).ToBeInViewportAsync();
        await TypeAsync(tab, "8909999999999");
        await tab.SeeAsync("Nothing has the code 8909999999999.");
        // 23 pieces at 118 rupees.
        await Assertions.Expect(tab.Page.Locator(".till-pay")).ToContainTextAsync("₹2,714.00");
        await tab.AssertWellBuiltAsync();

        if (device is Device.Phone)
        {
            await tab.Page.Locator(".till-pay").TapAsync();
            await tab.FillAsync("Cash", "3000");
        }
        else
        {
            // At once, before the dialog is there.
            await tab.Page.Keyboard.PressAsync("F9");
            await tab.Page.Keyboard.TypeAsync("3000");
        }
        await tab.SeeAsync("Finish, give back ₹286.00");
        await Assertions.Expect(tab.Page.Locator("dialog[open]")).ToContainTextAsync("Pay ₹2,714.00");
        await tab.AssertWellBuiltAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.SeeAsync("Bill INV/26-27/0001");
        await Assertions.Expect(tab.Page.Locator(".till-paid strong")).ToHaveTextAsync("₹286.00");
        await tab.UntilAsync("window.printed === 1");
        var paper = await tab.Page.EvaluateAsync<string>("document.getElementById('counter-print').shadowRoot.textContent");
        foreach (var expected in (string[])["TAX INVOICE", "INV/26-27/0001", "₹2,714.00", "Change"])
            Assert.Contains(expected, paper);
        await tab.AssertWellBuiltAsync();

        await TypeAsync(tab, codes[3]);
        await Assertions.Expect(tab.Page.Locator(".till-line")).ToHaveCountAsync(1);
        if (device is Device.Phone)
            return;
        // Exact cash, a second Enter too many, and the next customer's first article while the bill is still being posted.
        await tab.Page.Keyboard.PressAsync("F9");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Enter");
        await TypeAsync(tab, codes[4]);
        await Assertions.Expect(tab.Page.Locator(".till-line b")).ToHaveTextAsync("Soap 4");
        await tab.UntilAsync("window.printed === 2");
        await using var db = browser.App.Database.For(shop.TenantId);
        Assert.Equal([2714m, 118m], db.Invoices.OrderBy(invoice => invoice.Number).Select(invoice => invoice.Total).ToList());
    }

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task HeldBill_IsRecalledAfterARestart_PaidInParts_AndTheShiftIsClosed(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        var codes = await StockAsync(shop, 2);
        await using var tab = await AtTheCounterAsync(device, shop);
        await ScanAsync(tab, codes[0]);
        await CommandAsync(tab, device, "F6", "Hold");
        await Assertions.Expect(tab.Page.Locator(".till-keys em")).ToHaveTextAsync("1");
        await ScanAsync(tab, codes[1]);
        await tab.SeeAsync("Saved on the server");

        // A new circuit knows nothing of the old one.
        await tab.GoAsync("/counter");
        await Assertions.Expect(tab.Page.Locator(".till-line")).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Page.Locator(".till-keys em")).ToHaveTextAsync("1");
        await CommandAsync(tab, device, "F7", "Recall");
        await tab.Page.Locator(".till-open button").First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".till-line b")).ToHaveTextAsync("Soap 0");

        await tab.Page.Locator(".till-pay").ClickAsync();
        var dialog = tab.Page.Locator("dialog[open]");
        await dialog.GetByLabel("UPI", new() { Exact = true }).FillAsync("100");
        var address = dialog.Locator("[data-upi]");
        await Assertions.Expect(address).ToHaveAttributeAsync("data-upi", new System.Text.RegularExpressions.Regex("pa=nila@upi.*am=100\\.00.*tr=[0-9A-F]{13}"));
        await dialog.GetByLabel("Cash", new() { Exact = true }).FillAsync("20");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Finish, give back ₹2.00");
        await tab.SeeAsync("Bill INV/26-27/0001");

        await tab.GoAsync("/counter");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Close shift" }).ClickAsync();
        await tab.FillAsync("₹500", "1");
        await tab.FillAsync("₹10", "1");
        await tab.FillAsync("UPI, by the payment app", "100");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Close shift");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close shift" }).ClickAsync();
        await tab.SeeAsync("Over or short");
        // 500 at the start and 18 from the bill; 510 were counted.
        await tab.SeeAsync("₹518.00");
        await tab.SeeAsync("-₹8.00");
        await tab.AssertWellBuiltAsync();
    }

    [BrowserFact]
    public async Task OneBill_OnTwoDevices_TakesTheScansOfBoth_AndWaitsWhenTheShiftIsClosedOnOne()
    {
        var shop = await Shop.OpenAsync(browser);
        var codes = await StockAsync(shop, 4);
        await using var desk = await AtTheCounterAsync(Device.Desktop, shop);
        await ScanAsync(desk, codes[0]);
        await desk.SeeAsync("Saved on the server");
        await using var phone = await browser.SignInAsync(Device.Phone, shop.Email);
        await phone.GoAsync("/counter");
        await Assertions.Expect(phone.Page.Locator(".till-line")).ToHaveCountAsync(1);

        await ScanAsync(phone, codes[1], lines: 2);
        await Assertions.Expect(desk.Page.Locator(".till-line")).ToHaveCountAsync(2);

        await Task.WhenAll(TypeAsync(desk, codes[2]), TypeAsync(phone, codes[3]));
        foreach (var tab in (Tab[])[desk, phone])
        {
            await Assertions.Expect(tab.Page.Locator(".till-line")).ToHaveCountAsync(4);
            await Assertions.Expect(tab.Page.Locator(".till-pay")).ToContainTextAsync("₹472.00");
        }

        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Close shift" }).ClickAsync();
        await phone.FillAsync("₹500", "1");
        await phone.ClickAsync("Close shift");
        await phone.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Close shift" }).ClickAsync();
        await desk.SeeAsync("Open your shift");
        await desk.FillAsync("₹500", "1");
        await desk.ClickAsync("Open shift");
        await Assertions.Expect(desk.Page.Locator(".till-line")).ToHaveCountAsync(4);
    }

    [BrowserFact]
    public async Task PhoneSells_ByTouchAlone()
    {
        var shop = await Shop.OpenAsync(browser);
        await StockAsync(shop, 2);
        await using var tab = await AtTheCounterAsync(Device.Phone, shop);
        await tab.Page.Locator("#scan").TapAsync();
        await tab.Page.Locator("#scan").FillAsync("soap 1");
        await tab.Page.GetByRole(AriaRole.Option, new() { Name = "Soap 1" }).TapAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "One more of Soap 1" }).TapAsync();
        await Assertions.Expect(tab.Page.Locator(".till-pay")).ToContainTextAsync("₹236.00");
        await tab.AssertWellBuiltAsync();
        await tab.Page.Locator(".till-pay").TapAsync();
        await tab.SeeAsync("Exact cash, finish");
        await tab.AssertWellBuiltAsync();
        await tab.Page.Locator("dialog[open] button[type=submit]").TapAsync();
        await tab.SeeAsync("Bill INV/26-27/0001");
        await tab.AssertWellBuiltAsync();
    }

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task ReturnedPiece_BecomesAVoucher_AndPaysWithAnAdvance_AtThePriceAgreedWithTheCustomer(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        var codes = await StockAsync(shop, 2);
        await AgreeAsync(shop, codes[1], price: 200, advance: 50);
        await using var tab = await AtTheCounterAsync(device, shop);
        await ScanAsync(tab, codes[0]);
        await tab.Page.Locator(".till-pay").ClickAsync();
        await tab.ClickAsync("Exact cash, finish");
        await tab.SeeAsync("Bill INV/26-27/0001");
        await tab.UntilAsync("window.printed === 1");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Return" }).ClickAsync();
        await tab.FillAsync("Number of the bill", "INV/26-27/0001");
        await tab.ClickAsync("Find");
        await tab.ClickAsync("All");
        await tab.ChooseAsync("Give back", "Voucher, or exchange");
        await tab.FillAsync("Reason", "Wrong scent");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Take back");
        await tab.SeeAsync("Kept for the next bill");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "New bill with this voucher" }).ClickAsync();

        await tab.Page.Locator(".till-customer").ClickAsync();
        await tab.FillAsync("Name, phone or GSTIN", "kiran");
        await tab.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Kiran Electricals" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".till-customer")).ToContainTextAsync("Kiran Electricals");
        await ScanAsync(tab, codes[1]);
        await tab.SeeAsync("Agreed with the customer");
        await tab.Page.Locator(".till-pay").ClickAsync();
        await tab.FillAsync("Voucher", "118");
        await tab.FillAsync("Advance", "50");
        await tab.FillAsync("UPI", "32");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Finish");
        await tab.SeeAsync("Bill INV/26-27/0002");

        await using var db = browser.App.Database.For(shop.TenantId);
        var credits = db.CustomerCredits.ToList();
        Assert.Equal(2, credits.Count(credit => credit.Amount == 118)); // the cash of the first bill, and its voucher
        Assert.All(credits, credit => Assert.Equal(credit.Amount, credit.Used));
    }

    /// <summary>A price agreed with the shop's customer, who has paid in advance.</summary>
    private async Task AgreeAsync(Shop shop, string code, decimal price, decimal advance)
    {
        await using var scope = browser.ScopeOf(shop);
        var services = scope.ServiceProvider;
        var today = services.GetRequiredService<IndiaClock>().Today;
        var pricing = new CustomerPricing { PartyId = shop.CustomerId };
        pricing.Prices.Add(new() { Item = (await services.GetRequiredService<ItemReader>().SuggestAsync(code, today))[0], Price = price, From = today });
        Assert.True((await services.GetRequiredService<CustomerPriceService>().SaveAsync(pricing)).IsSuccess);
        var received = await services.GetRequiredService<ReceiptService>().ReceiveAsync(new() { PartyId = shop.CustomerId, Date = today, Amount = advance, Mode = PaymentMode.Cash });
        Assert.True(received.IsSuccess, received.FirstError?.Code);
    }

    /// <summary>Items at 118 rupees with tax, each with a barcode.</summary>
    private async Task<List<string>> StockAsync(Shop shop, int count)
    {
        var database = browser.App.Database;
        await using (var db = database.For(shop.TenantId))
        {
            db.BusinessProfiles.Single().UpiId = "nila@upi";
            await db.SaveChangesAsync();
        }
        var items = Enumerable.Range(0, count).Select(number => An.Item().Named($"Soap {number}").PriceWithTax(118).With(item => item.Barcode = $"89012345678{number:00}").Build()).ToList();
        await database.SaveAsync(shop.TenantId, items.SelectMany(item => new ITenantOwned[] { item, new ItemTaxRate { Id = Ids.New(), ItemId = item.Id, From = new(2017, 7, 1), TaxRateId = shop.TaxRateId } }));
        return items.ConvertAll(item => item.Barcode);
    }

    private async Task<Tab> AtTheCounterAsync(Device device, Shop shop)
    {
        var tab = await browser.SignInAsync(device, shop.Email);
        await tab.Page.AddInitScriptAsync(CountPrints);
        await tab.GoAsync("/counter");
        await tab.FillAsync("₹500", "1");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Open shift");
        await tab.SeeAsync("Scan the first item");
        if (device == Device.Desktop)
            await Assertions.Expect(tab.Page.Locator("#scan")).ToBeFocusedAsync();
        return tab;
    }

    private static async Task ScanAsync(Tab tab, string code, int lines = 1)
    {
        await tab.Page.Locator("#scan").ClickAsync();
        await TypeAsync(tab, code);
        await Assertions.Expect(tab.Page.Locator(".till-line")).ToHaveCountAsync(lines);
    }

    // As a scanner does.
    private static async Task TypeAsync(Tab tab, string code)
    {
        await tab.Page.Keyboard.TypeAsync(code);
        await tab.Page.Keyboard.PressAsync("Enter");
    }

    private static Task CommandAsync(Tab tab, Device device, string key, string button) =>
        device is Device.Desktop ? tab.Page.Keyboard.PressAsync(key) : tab.Page.Locator(".till-keys button", new() { HasText = button }).TapAsync();
}
