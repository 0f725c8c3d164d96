using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Reports;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Inventory.Reports;

public sealed class StockOnHandTests
{
    [Theory, Engines]
    public async Task Total_IsTheStockAccounts_NowAndOnEveryDay(DatabaseEngine engine)
    {
        await using var desk = await BusyDeskAsync(engine);

        Assert.Equal(await InBooksAsync(desk, DateOnly.MaxValue), (await PageAsync(desk, new())).Value);
        for (var day = new DateOnly(2026, 10, 1); day <= new DateOnly(2026, 10, 12); day = day.AddDays(1))
        {
            foreach (var by in Enum.GetValues<StockBy>())
            {
                var page = await PageAsync(desk, new(AsOf: day, By: by));
                Assert.Equal(await InBooksAsync(desk, day), page.Value);
                Assert.Equal(page.Value, page.Rows.Sum(row => row.Value));
            }
        }
    }

    [Theory, Engines]
    public async Task PastDays_StartFromTheMonthsEndBefore_AndSeeWhatWasEnteredLater(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        await desk.BuyAsync("2026-08-05", 10, 1000);
        await desk.SellAsync("2026-09-10", 4);
        await desk.BuyAsync("2026-10-03", 5, 600);
        Assert.Equal((10m, 1000m), await OnAsync(desk, new(2026, 8, 31)));
        Assert.Equal((11m, 1200m), await OnAsync(desk, new(2026, 10, 20)));
        Assert.Equal((6m, 600m), await OnAsync(desk, new(2026, 9, 30)));
        var wrong = await desk.BuyAsync("2026-08-01", 2, 180);

        Assert.Equal((2m, 180m), await OnAsync(desk, new(2026, 8, 1)));
        Assert.Equal((12m, 1180m), await OnAsync(desk, new(2026, 8, 31)));
        Assert.Equal((13m, 1400m), await OnAsync(desk, new(2026, 10, 20)));
        Assert.Null(await desk.CancelAsync(wrong));
        Assert.Equal((11m, 1200m), await OnAsync(desk, new(2026, 10, 20)));

        await using var db = desk.Database.For(desk.Tenant.Id);
        Assert.Equal([new(2026, 8, 31), new(2026, 9, 30)], await db.StockStandingDays.OrderBy(row => row.Day).Select(row => row.Day).ToListAsync());
        Assert.Empty(await new ErpWeb.Inventory.Verification.StandingsRule().FindAsync(db, default));
        await db.StockStandings.Where(row => row.Day == new DateOnly(2026, 9, 30)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, row => row.Value + 1));
        Assert.StartsWith("30-09-2026", Assert.Single(await new ErpWeb.Inventory.Verification.StandingsRule().FindAsync(db, default)).Problem, StringComparison.Ordinal);
    }

    private static async Task<(decimal, decimal)> OnAsync(StockDesk desk, DateOnly day)
    {
        var row = Assert.Single((await PageAsync(desk, new(AsOf: day))).Rows);
        return (row.Quantity, row.Value!.Value);
    }

    [Theory, Engines]
    public async Task Rows_AreByItem_ByWarehouse_AndByBatch(DatabaseEngine engine)
    {
        await using var desk = await BusyDeskAsync(engine);

        var item = Assert.Single((await PageAsync(desk, new())).Rows);
        Assert.Equal((13m, 1500m, 115.3846m), (item.Quantity, item.Value, item.UnitCost));
        Assert.Equal([("In transit", 4m), ("Main store", 9m)], (await PageAsync(desk, new(By: StockBy.Warehouse))).Rows.Select(row => (row.Warehouse, row.Quantity)));
        Assert.Equal(4, Assert.Single((await PageAsync(desk, new(Kind: WarehouseKind.Transit))).Rows).Quantity);
        Assert.Empty((await PageAsync(desk, new(Kind: WarehouseKind.JobWorker))).Rows);
        Assert.Empty((await PageAsync(desk, new("umbrella"))).Rows);
    }

    [Theory, Engines]
    public async Task Batches_StandWithTheirExpiry(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        var syrup = await desk.Tenant.AddAsync(An.Item().Named("Syrup").With(item => item.Tracking = ItemTracking.Batch));
        var lot = new Lot { Id = Ids.New(), ItemId = syrup.Id, Number = "B7", ExpiresOn = new(2027, 3, 31) };
        await desk.Database.SaveAsync(desk.Tenant.Id, lot);
        await desk.DoAsync("2026-10-05", AccountRole.GoodsReceivedNotBilled, posting => posting with { In = [new(Ids.New(), syrup.Id, 3, 90) { LotId = lot.Id }] });

        var row = Assert.Single((await PageAsync(desk, new(By: StockBy.Batch))).Rows);

        Assert.Equal(("B7", new DateOnly(2027, 3, 31), 3m), (row.Batch, row.ExpiresOn!.Value, row.Quantity));
    }

    [Theory, Engines]
    public async Task WhatIsShort_IsFound_EvenWhenItNeverMoved(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine, policy: NegativeStock.Allow, purchasePrice: 10);
        await desk.Tenant.AddAsync(An.Item().Named("Never here").With(item => item.ReorderLevel = 5));
        await desk.SellAsync("2026-10-05", 2);

        Assert.Equal("Never here", Assert.Single((await PageAsync(desk, new(State: StockState.BelowLevel))).Rows).Name);
        Assert.Equal(-2, Assert.Single((await PageAsync(desk, new(State: StockState.BelowZero))).Rows).Quantity);
    }

    [Theory, Engines]
    public async Task Pages_FollowEachOther_InTheOrderAskedFor(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        for (var count = 1; count <= 5; count++)
        {
            var item = await desk.Tenant.AddAsync(An.Item().Named($"Thing {count}"));
            await desk.DoAsync("2026-10-05", AccountRole.GoodsReceivedNotBilled, posting => posting with { In = [new(Ids.New(), item.Id, 10 - count, count * 7)] });
        }

        var first = await PageAsync(desk, new(), sort: "-value", size: 3);
        var second = await PageAsync(desk, new(), sort: "-value", cursor: first.NextCursor, size: 3);

        Assert.Equal(["Thing 5", "Thing 4", "Thing 3", "Thing 2", "Thing 1"], first.Rows.Concat(second.Rows).Select(row => row.Name));
        Assert.Equal((5, (string?)null, 105m), (first.Total, second.NextCursor, second.Value));
        Assert.Equal("Thing 5", (await PageAsync(desk, new(), sort: "quantity", size: 1)).Rows[0].Name);
    }

    [Theory, Engines]
    public async Task WithoutTheRightToCosts_ThereIsNoValue_NorItsOrder(DatabaseEngine engine)
    {
        await using var desk = await BusyDeskAsync(engine);
        var cheap = await desk.Tenant.AddAsync(An.Item().Named("Zip"));
        await desk.DoAsync("2026-10-05", AccountRole.GoodsReceivedNotBilled, posting => posting with { In = [new(Ids.New(), cheap.Id, 1, 1)] });

        var page = await PageAsync(desk, new(), sort: "value", rights: Rights.Of([StockReportPermissions.View]));

        Assert.Null(page.Value);
        Assert.All(page.Rows, row => Assert.Null(row.Value));
        Assert.Equal(["Steel bottle", "Zip"], page.Rows.Select(row => row.Name));
    }

    /// <summary>Bought, sold, sent, corrected by an entry of an earlier day, and one purchase cancelled.</summary>
    internal static async Task<StockDesk> BusyDeskAsync(DatabaseEngine engine)
    {
        var desk = await StockDesk.OpenAsync(engine);
        await desk.BuyAsync("2026-10-05", 10, 1000);
        await desk.BuyAsync("2026-10-06", 10, 1200);
        var (store, transit) = (await desk.WarehouseAsync(WarehouseKind.Store), await desk.WarehouseAsync(WarehouseKind.Transit));
        await desk.SellAsync("2026-10-08", 12);
        await desk.DoAsync("2026-10-09", AccountRole.None, posting => posting with { Transfers = [new(Ids.New(), desk.Item.Id, 4, store, transit)] });
        var mistaken = await desk.BuyAsync("2026-10-10", 3, 330);
        await desk.BuyAsync("2026-10-01", 5, 450);
        Assert.Null(await desk.CancelAsync(mistaken));
        return desk;
    }

    private static async Task<StockPage> PageAsync(StockDesk desk, StockFilter filter, string? sort = null, string? cursor = null, int size = 50, Rights? rights = null)
    {
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id, rights: rights);
        return await scope.Get<StockOnHandQueries>().PageAsync(filter, sort, cursor, size);
    }

    private static async Task<decimal> InBooksAsync(StockDesk desk, DateOnly day)
    {
        await using var db = desk.Database.For(desk.Tenant.Id);
        AccountRole[] roles = [AccountRole.Stock, AccountRole.StockInTransit, AccountRole.StockWithWorkers];
        var accounts = await db.Accounts.Where(account => roles.Contains(account.Role)).Select(account => account.Id).ToListAsync();
        return (await db.JournalLines.Where(line => accounts.Contains(line.AccountId) && line.Date <= day).ToListAsync()).Sum(line => line.Debit - line.Credit);
    }
}
