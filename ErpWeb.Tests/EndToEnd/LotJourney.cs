using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>Two batches of a medicine come in with their expiry; the younger is chosen at the counter, comes back, and both are seen in the report of what expires.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LotJourney(BrowserFixture browser)
{
    private const string Barcode = "8901234567007";

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task BatchIsReceivedChosenAtTheCounterTakenBackAndReported(Device device)
    {
        var shop = await OpenAsync();
        var today = new IndiaClock(TimeProvider.System).Today;
        var (soon, late) = (IndianDate.Format(today.AddDays(20)), IndianDate.Format(today.AddDays(400)));
        await using var tab = await browser.SignInAsync(device, shop.Email);

        await tab.GoAsync("/purchasing/receipts/new");
        await tab.PickAsync("Supplier", "verma", "Verma Mills");
        await tab.PickAsync("Add goods", "cough", "Cough syrup");
        await tab.FillAsync("Accepted", "10");
        await tab.FillAsync("Rate ₹", "60");
        await tab.FillAsync("Batch", "old7");
        await tab.FillAsync("Expires on", soon);
        await tab.ClickAsync("Another batch");
        await FillAsync(tab, 2, "Batch", "new9");
        await FillAsync(tab, 2, "Expires on", late);
        await FillAsync(tab, 2, "Of these", "4");
        await FillAsync(tab, 1, "Of these", "6");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Receive goods");
        await tab.SeeAsync("OLD7");
        await tab.SeeAsync("NEW9");
        await tab.AssertWellBuiltAsync();

        await tab.GoAsync("/counter");
        await tab.ClickAsync("Open shift");
        await tab.SeeAsync("Scan the first item");
        await ScanAsync(tab, device);
        await tab.SeeAsync("Batch OLD7");
        if (device is Device.Desktop)
            await tab.Page.Keyboard.PressAsync("F3");
        else
            await tab.Page.Locator(".till-last").TapAsync();
        await ChooseSecondAsync(tab, device, late);
        await tab.SeeAsync("Batch NEW9");
        await PayAsync(tab, device);
        await tab.SeeAsync("Bill INV/26-27/0001");

        await tab.GoAsync("/counter/returns");
        await tab.FillAsync("Number of the bill", "1");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.SeeAsync("Cough syrup · NEW9");
        await tab.ClickAsync("All");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Take back");
        await tab.SeeAsync("Give back");

        await tab.GoAsync("/inventory/reports/expiry");
        await tab.SettleAsync();
        await tab.SeeAsync("OLD7");
        await tab.AssertWellBuiltAsync();
        await tab.GoAsync("/inventory/batches");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "NEW9" }).First).ToContainTextAsync("4 NOS");
        await tab.AssertWellBuiltAsync();
    }

    private async Task<Shop> OpenAsync()
    {
        var shop = await Shop.OpenAsync(browser);
        var medicine = An.Item().Named("Cough syrup").PriceWithTax(118).With(item => (item.Barcode, item.Tracking) = (Barcode, ItemTracking.Batch)).Build();
        await browser.App.Database.SaveAsync(shop.TenantId, medicine, PurchaseFixture.SupplierNamed("Verma Mills").InState("29").Build(),
            new ItemTaxRate { Id = Ids.New(), ItemId = medicine.Id, From = new(2017, 7, 1), TaxRateId = shop.TaxRateId });
        return shop;
    }

    private static Task FillAsync(Tab tab, int batch, string label, string value)
    {
        var fields = tab.Page.GetByRole(AriaRole.Group, new() { Name = $"Batch {batch}", Exact = true });
        return fields.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true }).FillAsync(value);
    }

    private static async Task ScanAsync(Tab tab, Device device)
    {
        if (device is Device.Phone)
            await tab.Page.Locator("#scan").TapAsync();
        await tab.Page.Keyboard.TypeAsync(Barcode);
        await tab.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task ChooseSecondAsync(Tab tab, Device device, string expires)
    {
        var batch = tab.Page.Locator("dialog[open]").GetByLabel("Batch");
        await Assertions.Expect(batch).ToBeVisibleAsync();
        await tab.AssertWellBuiltAsync();
        if (device is Device.Phone)
        {
            await tab.ChooseAsync("Batch", $"NEW9 · 4 · expires {expires}");
            await tab.ClickAsync("Take it");
            return;
        }
        await Assertions.Expect(batch).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync("NEW9");
        await tab.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task PayAsync(Tab tab, Device device)
    {
        if (device is Device.Phone)
            await tab.Page.Locator(".till-pay").TapAsync();
        else
            await tab.Page.Keyboard.PressAsync("F9");
        await tab.SeeAsync("Exact cash, finish");
        if (device is Device.Phone)
            await tab.Page.Locator("dialog[open] button[type=submit]").TapAsync();
        else
            await tab.Page.Keyboard.PressAsync("Enter");
    }
}
