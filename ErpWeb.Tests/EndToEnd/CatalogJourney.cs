using ErpWeb.Catalog.Contracts;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>An item gets a box with a barcode, variants come from a grid, and the camera of the device bills a box.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CatalogJourney(BrowserFixture browser)
{
    // The browser of the tests has a camera that shows nothing and reads no barcodes: what it would read is put in here.
    private const string ReadCodes = """
        window.codes = [];
        window.BarcodeDetector = class {
          static async getSupportedFormats() { return ["ean_13"]; }
          async detect() { return window.codes.splice(0, 1).map(rawValue => ({ rawValue })); }
        };
        const canvas = document.createElement("canvas");
        const pen = canvas.getContext("2d");
        setInterval(() => pen.fillRect(0, 0, 9, 9), 100); // a picture that nobody draws never begins to play
        navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(5);
        """;

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task ABoxIsMadeInTheForm_ScannedByTheCamera_AndBilled(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        await using var tab = await browser.SignInAsync(device, shop.Email);
        await tab.Page.AddInitScriptAsync(ReadCodes);
        await tab.GoAsync($"/catalog/items/{shop.ItemId}");
        var dialog = tab.Page.Locator("dialog[open]");
        await dialog.GetByText("Units and barcodes").ClickAsync();
        await tab.ClickAsync("Another unit");
        await dialog.Locator(".item-unit select").SelectOptionAsync("BOX");
        await tab.FillAsync("are so many NOS", "12");
        await tab.FillAsync("Price of one", "1100");
        await tab.ClickAsync("Another barcode");
        await tab.FillAsync("Further barcode", "18901234567891");
        await dialog.GetByLabel("A scan adds one").SelectOptionAsync("BOX");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Save");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);

        await tab.GoAsync("/billing/invoices/new");
        await tab.ClickAsync("Scan with the camera");
        await tab.AssertWellBuiltAsync();
        await tab.Page.EvaluateAsync("window.codes.push('18901234567891')");
        await tab.SeeAsync("Read: 18901234567891");
        await dialog.Locator("[data-erp-cancel]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".bill-totals")).ToContainTextAsync("1,100.00");
        await tab.AssertWellBuiltAsync();
        await tab.SeeAsync("Saved on the server");
        await using var db = browser.App.Database.For(shop.TenantId);
        Assert.Contains("\"BOX\"", (await db.InvoiceDrafts.SingleAsync()).Payload);
    }

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task ATemplate_GetsItsVariantsFromTheGrid(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        var shirt = An.Item().Code("TS").Named("Shirt").With(item => (item.Form, item.Attributes) = (ItemForm.Template, "Size: S, M")).Build();
        await browser.App.Database.SaveAsync(shop.TenantId, shirt);
        await using var tab = await browser.SignInAsync(device, shop.Email);

        await tab.GoAsync($"/catalog/items/{shirt.Id}/variants");
        await tab.FillAsync("Attributes", "Size: S, M\nColour: Red, Blue");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.FillAsync("Barcode of M / Blue", "8901");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Save variants");

        await tab.SeeAsync("4 variants made");
        await tab.GoAsync("/catalog/items?q=shirt");
        await tab.SeeAsync("Shirt, M / Blue");
        await tab.SeeAsync("4 variants");
        await tab.AssertWellBuiltAsync();
    }
}
