using ErpWeb.Accounting.Periods;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Inventory;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Accounting.Periods;

public sealed class CloseChecklistTests
{
    [Theory, Engines]
    public async Task GoodsSoldBeforeTheyCame_AreNamed_UntilTheyCome(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine, policy: NegativeStock.Allow, purchasePrice: 110);
        await desk.SellAsync("2026-10-05", 4);
        await desk.BuyAsync("2026-10-10", 10, 1200);
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);
        var checklist = scope.Get<CloseChecklist>();

        Assert.Empty(await checklist.ReadAsync(new(2026, 10, 4)));
        Assert.Equal("Goods below zero, at a cost not yet known: 1", Assert.Single(await checklist.ReadAsync(new(2026, 10, 9))).What.ToString());
        Assert.Empty(await checklist.ReadAsync(new(2026, 10, 31)));
    }

    [Theory, Engines]
    public async Task GoodsWithoutABill_AreNamed_UntilItIsEntered(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var order = await shop.ApproveAsync();
        await shop.ReceiveAsync(order.Id, 6);
        await using var scope = shop.Scope();
        var checklist = scope.Get<CloseChecklist>();

        Assert.Equal("Goods receipts without a bill: 1", Assert.Single(await checklist.ReadAsync(PurchaseFixture.Today)).What.ToString());
        Assert.Empty(await checklist.ReadAsync(PurchaseFixture.Today.AddDays(-30)));
    }
}
