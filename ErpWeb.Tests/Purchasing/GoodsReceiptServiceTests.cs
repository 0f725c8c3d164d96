using ErpWeb.Accounting.Accounts;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Settings;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Purchasing;

/// <summary>What arrives is held against what was ordered.</summary>
public sealed class GoodsReceiptServiceTests
{
    [Theory, Engines]
    public async Task Receive_MoreThanOrdered_IsRefused_UntilTheToleranceAllowsIt(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var order = await shop.ApproveAsync();
        var draft = await shop.ReceiptAsync(order.Id, 11);

        var refused = await shop.DoAsync<GoodsReceiptService, Result<PostedReference>>(receipts => receipts.ReceiveAsync(draft));
        Assert.Equal(("purchasing.receipt.over", "Lines[0].Quantity"), (refused.FirstError?.Code, refused.FirstError?.Field));
        Assert.Equal("Only 10 NOS are still to come on order PO/26-27/0001. More than ordered is not received.", refused.FirstError!.Message);

        Assert.True((await shop.DoAsync<PurchasingSettingsService, Result>(settings => settings.SaveAsync(new() { OverReceiptPercent = 10 }))).IsSuccess);
        Assert.True((await shop.DoAsync<GoodsReceiptService, Result<PostedReference>>(receipts => receipts.ReceiveAsync(draft))).IsSuccess);
        Assert.Equal(1100, await shop.BalanceAsync(AccountRole.Stock));
    }

    [Theory, Engines]
    public async Task Receive_TheSameGoodsTwiceAtOnce_OneWins(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var order = await shop.ApproveAsync();
        var drafts = new List<GoodsReceiptDraft>();
        for (var count = 0; count < 4; count++)
            drafts.Add(await shop.ReceiptAsync(order.Id, 10));

        var results = await Task.WhenAll(drafts.Select(draft => Task.Run(() => shop.DoAsync<GoodsReceiptService, Result<PostedReference>>(receipts => receipts.ReceiveAsync(draft)))));

        Assert.Single(results, result => result.IsSuccess);
        Assert.Equal(1000, await shop.BalanceAsync(AccountRole.Stock));
    }
}
