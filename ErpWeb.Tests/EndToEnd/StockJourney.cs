using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>Goods go from the store to the shop, and are counted blind on a phone and approved on the desktop.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StockJourney(BrowserFixture browser)
{
    [BrowserFact]
    public async Task GoodsAreFoundSentReceivedCountedAndApproved()
    {
        var shop = await Shop.OpenAsync(browser);
        await browser.App.Database.SaveAsync(shop.TenantId, new Warehouse { Id = Ids.New(), Code = "SHOP", Name = "Shop in the market", Kind = WarehouseKind.Shop });
        await using var desk = await browser.SignInAsync(Device.Desktop, shop.Email);
        await using var phone = await browser.SignInAsync(Device.Phone, shop.Email);

        await desk.GoAsync("/inventory/adjustments/new");
        await desk.ChooseAsync("Reason", "Found");
        await desk.PickAsync("Add goods", "steel", "Steel bottle");
        await desk.FillAsync("Quantity", "10");
        await desk.FillAsync("Value", "1000");
        await desk.AssertWellBuiltAsync();
        await desk.ClickAsync("Post adjustment");
        await desk.SeeAsync("Value of the stock");

        await desk.GoAsync("/inventory/transfers/new");
        await desk.ChooseAsync("To", "Shop in the market");
        await desk.PickAsync("Add goods", "steel", "Steel bottle");
        await desk.FillAsync("Quantity", "4");
        await desk.ClickAsync("Send the goods");
        await desk.SeeAsync("On the way");
        await desk.ClickAsync("Receive");
        await desk.Page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await desk.SeeAsync("Received by");
        await desk.AssertWellBuiltAsync();

        await desk.GoAsync("/inventory/counts");
        await desk.Button("Start a count").ClickAsync();
        await desk.Page.Locator("dialog[open] button[type=submit]").ClickAsync();
        await desk.SeeAsync("Nothing is counted yet");
        await phone.GoAsync(new Uri(desk.Page.Url).AbsolutePath + "/count");
        await phone.PickAsync("Item", "steel", "Steel bottle");
        await phone.ClickAsync("5");
        await phone.AssertWellBuiltAsync();
        await phone.ClickAsync("Save 5 NOS");
        await phone.SeeAsync("Counted by you");

        await desk.SeeAsync("Count again");
        await desk.AssertWellBuiltAsync();
        await desk.ClickAsync("Approve");
        await desk.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await desk.SeeAsync("Approved by");
        await phone.SeeAsync("This count is closed");
    }
}
