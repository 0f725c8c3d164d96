using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Posting;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Inventory;

public sealed class StockLedgerTests
{
    [Theory]
    [EnginesWith(ValuationMethod.Fifo, 1240, 1150, 1500)]
    [EnginesWith(ValuationMethod.MovingAverage, 1320, 1272, 1378)]
    public async Task BackDatedPurchase_CorrectsTheSaleSince(DatabaseEngine engine, ValuationMethod method, int before, int after, int left)
    {
        await using var desk = await StockDesk.OpenAsync(engine, method);
        await desk.BuyAsync("2026-10-05", 10, 1000);
        await desk.BuyAsync("2026-10-06", 10, 1200);
        var sale = await desk.SellAsync("2026-10-10", 12);
        Assert.Equal(before, await desk.CostOfAsync(sale));

        await desk.BuyAsync("2026-10-01", 5, 450);

        Assert.Equal(after, await desk.CostOfAsync(sale));
        Assert.Equal((13m, (decimal)left), await desk.OnHandAsync());
        await desk.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task SoldBeforeItCame_GetsItsTrueCost(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine, policy: NegativeStock.Allow, purchasePrice: 110);
        var sale = await desk.SellAsync("2026-10-01", 4);
        Assert.Equal(440, await desk.CostOfAsync(sale));

        await desk.BuyAsync("2026-10-02", 10, 1200);

        Assert.Equal(480, await desk.CostOfAsync(sale));
        Assert.Equal((6m, 720m), await desk.OnHandAsync());
        await desk.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task MoreThanThereIs_IsRefused(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        await desk.BuyAsync("2026-10-05", 10, 1000);

        var (_, now) = await desk.TryAsync("2026-10-06", AccountRole.CostOfSales, posting => posting with { Out = [new(Ids.New(), desk.Item.Id, 11)] });
        Assert.Equal("Only 10 NOS of Steel bottle are in Main store.", now.Errors[0].Message);

        await desk.SellAsync("2026-10-07", 10);
        var (_, earlier) = await desk.TryAsync("2026-10-06", AccountRole.CostOfSales, posting => posting with { Out = [new(Ids.New(), desk.Item.Id, 1)] });
        Assert.Equal("inventory.stock.short_later", earlier.Errors[0].Code);
        await desk.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task SixteenClients_CannotSellWhatIsNotThere(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        await desk.BuyAsync("2026-10-05", 10, 1000);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
            desk.TryAsync("2026-10-06", AccountRole.CostOfSales, posting => posting with { Out = [new(Ids.New(), desk.Item.Id, 1)] }))));

        Assert.Equal(10, results.Count(result => result.Result.IsSuccess));
        Assert.Equal((0m, 0m), await desk.OnHandAsync());
        await desk.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Transfer_TakesItsCostAlong_AndFollowsCorrections(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        var (store, transit) = (await desk.WarehouseAsync(WarehouseKind.Store), await desk.WarehouseAsync(WarehouseKind.Transit));
        await desk.BuyAsync("2026-10-05", 10, 1000);
        var sent = await desk.DoAsync("2026-10-06", AccountRole.None, posting => posting with { Transfers = [new(Ids.New(), desk.Item.Id, 4, store, transit)] });
        Assert.Equal((4m, 400m), await desk.OnHandAsync(transit));
        var sale = await desk.SellAsync("2026-10-07", 1, transit);

        await desk.BuyAsync("2026-10-01", 2, 300);

        Assert.Equal((3m, 375m), await desk.OnHandAsync(transit));
        Assert.Equal(125, await desk.CostOfAsync(sale));
        await desk.AssertSoundAsync();

        Assert.Equal("inventory.stock.short_later", (await desk.CancelAsync(sent))!.Code);
        Assert.Null(await desk.CancelAsync(sale));
        Assert.Null(await desk.CancelAsync(sent));
        Assert.Equal((12m, 1300m), await desk.OnHandAsync(store));
        await desk.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task DearerBill_ReachesSoldAndUnsoldGoods(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        var line = Ids.New();
        await desk.BuyAsync("2026-10-05", 10, 1000, lineId: line);
        var sale = await desk.SellAsync("2026-10-06", 4);

        var bill = await desk.DoAsync("2026-10-09", AccountRole.GoodsReceivedNotBilled, posting => posting with { Revaluations = [new(line, 50)] });

        Assert.Equal(420, await desk.CostOfAsync(sale));
        Assert.Equal((6m, 630m), await desk.OnHandAsync());
        await desk.AssertSoundAsync();

        Assert.Null(await desk.CancelAsync(bill));
        Assert.Equal(400, await desk.CostOfAsync(sale));
        await desk.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task GoodsThatComeBack_CostWhatTheyCostWhenTheyLeft(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        var (bought, sold) = (Ids.New(), Ids.New());
        await desk.BuyAsync("2026-10-05", 10, 1000, lineId: bought);
        await desk.SellAsync("2026-10-06", 4, lineId: sold);
        await desk.BuyAsync("2026-10-07", 10, 2000);

        await desk.DoAsync("2026-10-08", AccountRole.CostOfSales, posting => posting with { In = [new(Ids.New(), desk.Item.Id, 1, 0) { ReturnsLineId = sold }] });
        Assert.Equal((17m, 2700m), await desk.OnHandAsync());

        await desk.DoAsync("2026-10-09", AccountRole.GoodsReceivedNotBilled, posting => posting with { Revaluations = [new(bought, 100)] });
        Assert.Equal((17m, 2770m), await desk.OnHandAsync());
        await desk.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task CancelledPurchase_IsAsIfItHadNotBeen(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        var first = await desk.BuyAsync("2026-10-05", 10, 1000);
        await desk.BuyAsync("2026-10-06", 10, 1200);
        var sale = await desk.SellAsync("2026-10-07", 5);

        Assert.Null(await desk.CancelAsync(first));

        Assert.Equal(600, await desk.CostOfAsync(sale));
        Assert.Equal((5m, 600m), await desk.OnHandAsync());
        await desk.AssertSoundAsync();
    }

    /// <summary>Only the ends of a transfer go without an account on the other side, and only together.</summary>
    [Fact]
    public void GoodsWithoutOtherSide_AreNotBooked()
    {
        var (place, line) = (new Warehouse { Id = Ids.New(), Code = "STORE", Name = "Store", Kind = WarehouseKind.Store }, Ids.New());
        var facts = new StockFacts("", new(), new Dictionary<Guid, Warehouse> { [place.Id] = place }, [], ClosedDays.None);
        StockMove Move(decimal value) => new() { WarehouseId = place.Id, LineId = line, Value = value, SourceType = "Test", SourceNumber = "T1" };

        Assert.Empty(StockJournals.JournalOf([Move(-100), Move(100)], facts, new HashSet<Guid>()).Lines);
        Assert.Throws<InvalidOperationException>(() => StockJournals.JournalOf([Move(-100), Move(99)], facts, new HashSet<Guid>()));
        Assert.Equal(AccountRole.StockAdjustment, StockJournals.JournalOf([Move(-100), Move(99)], facts, new HashSet<Guid> { line }).Lines.Single(side => side.IsDebit).Role);
    }

    /// <summary>Whatever is entered, on whatever day, and cancelled again: the positions, the ledger and the books agree.</summary>
    [Theory]
    [EnginesWith(ValuationMethod.Fifo, 1)]
    [EnginesWith(ValuationMethod.MovingAverage, 2)]
    [EnginesWith(ValuationMethod.Fifo, 3)]
    [EnginesWith(ValuationMethod.MovingAverage, 18)] // goods sent to and fro between two places that owe them
    public async Task ManyEntriesOnAnyDay_LeaveTheStockSound(DatabaseEngine engine, ValuationMethod method, int seed)
    {
        await using var desk = await StockDesk.OpenAsync(engine, method, NegativeStock.Allow, purchasePrice: 90);
        var random = new Random(seed);
        var places = new[] { await desk.WarehouseAsync(WarehouseKind.Store), await desk.WarehouseAsync(WarehouseKind.Transit) };
        var documents = new List<ErpWeb.Shared.Kernel.SourceDocument>();
        for (var count = 0; count < 150; count++)
        {
            var day = $"2026-10-{random.Next(1, 29):00}";
            var place = places[random.Next(2)];
            switch (random.Next(8))
            {
                case < 3:
                    documents.Add(await desk.BuyAsync(day, random.Next(1, 40) / 4m, random.Next(100, 90_000) / 100m, place));
                    break;
                case < 6:
                    documents.Add(await desk.SellAsync(day, random.Next(1, 40) / 4m, place));
                    break;
                case 6:
                    documents.Add(await desk.DoAsync(day, AccountRole.None, posting => posting with { Transfers = [new(Ids.New(), desk.Item.Id, random.Next(1, 20) / 4m, place, places.Single(other => other != place))] }));
                    break;
                default:
                    if (documents.Count == 0)
                        break;
                    var cancelled = documents[random.Next(documents.Count)];
                    if (await desk.CancelAsync(cancelled) is null)
                        documents.Remove(cancelled);
                    await desk.AssertSoundAsync();
                    break;
            }
        }
        await desk.AssertSoundAsync();
    }
}
