using ErpWeb.Accounting.Accounts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>Stock as a storekeeper looks at it, from what is there down to the document, and labels for the shelf, at both widths.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StockReportsJourney(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Storekeeper_SeesTheStock_DownToTheDocument_AndPrintsLabels(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        await BuyAsync(shop, 7, 560);
        await using (var db = browser.App.Database.For(shop.TenantId))
        {
            (await db.Items.FindAsync(shop.TenantId, shop.ItemId))!.ReorderLevel = 10;
            await db.SaveChangesAsync();
        }
        await using var tab = await browser.SignInAsync(device, shop.Email);
        foreach (var path in (string[])["all-reports", "reports/on-hand?by=batch", "reports/valuation", "reports/ageing?measure=value", "reports/expiry", "reports/movers", "reports/idle", $"reports/ledger/{shop.ItemId}", "reorder"])
        {
            await tab.GoAsync("/inventory/" + path);
            await tab.SettleAsync();
            await tab.AssertWellBuiltAsync();
        }
        await tab.SeeAsync("No supplier known yet");

        await tab.GoAsync("/inventory/reports/on-hand");
        await tab.SeeAsync("560.00");
        await tab.ChooseAsync("Which stock", "Below zero");
        await tab.SeeAsync("Nothing to show");
        await tab.ChooseAsync("Which stock", "Below reorder level");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Steel bottle" }).ClickAsync();
        await tab.SeeAsync("Where it is");
        await tab.SeeAsync("T-1");
        await tab.AssertWellBuiltAsync();

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Labels" }).Locator("visible=true").Last.ClickAsync();
        await tab.FillAsync("Labels", "3");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Page.FrameLocator("iframe").Locator("article")).ToHaveCountAsync(3);
        await tab.AssertWellBuiltAsync();
        Assert.Equal("%PDF"u8.ToArray(), (await tab.DownloadAsync($"/inventory/labels/a4-65/pdf?label={shop.ItemId:N}*3"))[..4]);
        Assert.Equal("PK"u8.ToArray(), (await tab.DownloadAsync("/inventory/export/on-hand/xlsx"))[..2]);
    }

    private async Task BuyAsync(Shop shop, decimal quantity, decimal value)
    {
        await using var scope = new TestScope(browser.App.Database, shop.TenantId);
        await using var db = await scope.OpenAsync();
        await using var write = await db.BeginWriteAsync();
        var batch = new PostingBatch(db);
        var posting = new StockPosting(new("Test", Ids.New(), "T-1"), new IndiaClock(TimeProvider.System).Today, AccountRole.GoodsReceivedNotBilled, "Test") { In = [new(Ids.New(), shop.ItemId, quantity, value)] };
        Assert.True((await scope.Get<StockLedger>().PostAsync(db, batch, posting, default)).IsSuccess);
        await batch.WriteAsync(LoggedChange.Posted("Test", posting.Source.Id, new { posting.Source.Number }), default);
        await write.CommitAsync();
    }
}
