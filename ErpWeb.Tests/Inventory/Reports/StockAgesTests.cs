using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Reports.Ageing;
using ErpWeb.Inventory.Reports.Expiry;
using ErpWeb.Inventory.Reports.Valuation;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Inventory.Reports;

/// <summary>How long goods have been there, and until when they are good.</summary>
public sealed class StockAgesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [EnginesWith(ValuationMethod.Fifo, 5, 8, 550, 960)]
    [EnginesWith(ValuationMethod.MovingAverage, 5, 8, 0, 0)]
    public async Task Ageing_IsByThePurchase_AndItsTotalIsTheStock(DatabaseEngine engine, ValuationMethod method, int old, int young, int oldValue, int youngValue)
    {
        await using var desk = await StockDesk.OpenAsync(engine, method);
        await desk.BuyAsync("2026-05-01", 10, 1100);
        await desk.BuyAsync("2026-11-01", 8, 960);
        await desk.SellAsync("2026-11-02", 5);
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);

        var stock = Assert.Single(await scope.Get<StockAgeingQueries>().OnAsync(Today)).Stock;

        Assert.Equal([young, 0, 0, 0, old, 0], stock.Quantities);
        Assert.Equal((await desk.OnHandAsync()).Value, stock.Value);
        if (method is ValuationMethod.Fifo)
            Assert.Equal([youngValue, 0, 0, 0, oldValue, 0], stock.Values);
        var before = Assert.Single(await scope.Get<StockAgeingQueries>().OnAsync(new(2026, 6, 15))).Stock;
        Assert.Equal([0, 10, 0, 0, 0, 0], before.Quantities);
        Assert.Equal(1100, before.Value);
    }

    [Theory]
    [EnginesWith(ValuationMethod.Fifo)]
    [EnginesWith(ValuationMethod.MovingAverage)]
    public async Task Ageing_GoesOn_WhenGoodsAreSentElsewhereAndComeBack(DatabaseEngine engine, ValuationMethod method)
    {
        await using var desk = await StockDesk.OpenAsync(engine, method);
        await desk.BuyAsync("2026-05-01", 10, 1000);
        await desk.BuyAsync("2026-09-01", 10, 1200);
        var other = await desk.WarehouseAsync(WarehouseKind.Reject);
        await SendAsync(desk, "2026-11-01", 12, await desk.WarehouseAsync(WarehouseKind.Store), other);
        await SendAsync(desk, "2026-11-10", 4, other, await desk.WarehouseAsync(WarehouseKind.Store));
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);
        var queries = scope.Get<StockAgeingQueries>();

        var all = Assert.Single(await queries.OnAsync(Today)).Stock;
        var elsewhere = Assert.Single(await queries.OnAsync(Today, other)).Stock;

        Assert.Equal([0, 0, 10, 0, 10, 0], all.Quantities);
        Assert.Equal([0, 0, 2, 0, 6, 0], elsewhere.Quantities);
        Assert.Equal(2200, all.Value);
    }

    [Theory, Engines]
    public async Task Ageing_AgreesWithTheBooks_AfterCorrectionsAndTransfers(DatabaseEngine engine)
    {
        await using var desk = await StockOnHandTests.BusyDeskAsync(engine);
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);

        for (var day = new DateOnly(2026, 10, 1); day <= new DateOnly(2026, 10, 12); day = day.AddDays(1))
            Assert.Equal((await scope.Get<StockValuationQueries>().OnAsync(day)).Value, (await scope.Get<StockAgeingQueries>().OnAsync(day)).Sum(item => item.Stock.Value));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(90, 2)]
    [InlineData(180, 3)]
    [InlineData(365, 4)]
    [InlineData(366, 5)]
    public void Spans_EndOnTheirLastDay(int days, int span) => Assert.Equal(span, StockAges.SpanOf(days));

    [Theory, Engines]
    public async Task Expiry_HasWhatIsThereAndEndsSoon(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        var syrup = await desk.Tenant.AddAsync(An.Item().Named("Syrup").With(item => (item.Tracking, item.ReorderLevel) = (ItemTracking.Batch, 10)));
        foreach (var (number, expires, quantity) in ((string, string, decimal)[])[("LATER", "2027-03-01", 1), ("SOON", "2026-12-10", 2), ("OVER", "2026-11-20", 3), ("GONE", "2026-11-30", 0)])
        {
            var lot = new Lot { Id = Ids.New(), ItemId = syrup.Id, Number = number, ExpiresOn = DateOnly.Parse(expires) };
            await desk.Database.SaveAsync(desk.Tenant.Id, lot);
            if (quantity > 0)
                await desk.DoAsync("2026-10-05", AccountRole.GoodsReceivedNotBilled, posting => posting with { In = [new(Ids.New(), syrup.Id, quantity, 10 * quantity) { LotId = lot.Id }] });
        }
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);

        var found = await scope.Get<StockExpiryQueries>().UntilAsync(Today.AddDays(90));

        Assert.Equal([("OVER", -1, 30m), ("SOON", 19, 20m)], found.Select(batch => (batch.Batch, batch.DaysLeft(Today), batch.Value!.Value)));
        Assert.Equal(["Expired", "Syrup", "Within 30 days", "Syrup"], (await desk.SheetAsync("expiry")).Rows.Select(row => row.Cells[0]));
    }

    private static Task<SourceDocument> SendAsync(StockDesk desk, string day, decimal quantity, Guid from, Guid to) =>
        desk.DoAsync(day, AccountRole.None, posting => posting with { Transfers = [new(Ids.New(), desk.Item.Id, quantity, from, to)] });
}
