using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Reports;
using ErpWeb.Inventory.Reports.ItemStock;
using ErpWeb.Inventory.Reports.Ledger;
using ErpWeb.Inventory.Reports.Movers;
using ErpWeb.Inventory.Reports.Valuation;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Sheets;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Inventory.Reports;

public sealed class StockReportTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory, Engines]
    public async Task Ledger_RunsToWhatIsThere_OnEveryPage(DatabaseEngine engine)
    {
        await using var desk = await StockOnHandTests.BusyDeskAsync(engine);
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);
        var queries = scope.Get<StockLedgerQueries>();

        var all = await queries.LinesAsync(new(desk.Item.Id));

        Assert.Equal((13m, 1500m), (all[0].Balance, all[0].BalanceValue));
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.Equal((pair.Second.Balance + pair.First.Quantity, pair.Second.BalanceValue + pair.First.Value), (pair.First.Balance, pair.First.BalanceValue)));
        Assert.Equal((all[^1].Quantity, all[^1].Value), (all[^1].Balance, all[^1].BalanceValue));
        Assert.Equal(all.Skip(3), (await queries.LinesAsync(new(desk.Item.Id), skipped: 3)));
        var some = await queries.LinesAsync(new(desk.Item.Id, From: new(2026, 10, 6), To: new(2026, 10, 8)));
        Assert.Equal(all.Where(line => line.Date >= new DateOnly(2026, 10, 6) && line.Date <= new DateOnly(2026, 10, 8)), some);
    }

    [Theory, Engines]
    public async Task LedgerReport_ExplainsCorrectionsAndCancellations(DatabaseEngine engine)
    {
        await using var desk = await StockOnHandTests.BusyDeskAsync(engine);

        var rows = (await desk.SheetAsync("ledger", item: desk.Item.Id)).Rows.Select(row => row.Cells[1]!.ToString()!).ToList();

        Assert.Contains("Test T5 cancelled: taken back", rows);
        Assert.Contains(rows, row => row.StartsWith("Cost of Test T3 corrected", StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task Valuation_StandsBesideTheBooks(DatabaseEngine engine)
    {
        await using var desk = await StockOnHandTests.BusyDeskAsync(engine);
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);

        for (var day = new DateOnly(2026, 10, 1); day <= new DateOnly(2026, 10, 12); day = day.AddDays(1))
        {
            var stock = await scope.Get<StockValuationQueries>().OnAsync(day);
            Assert.Equal(stock.InBooks, stock.Value);
        }
        Assert.Equal([1, 0, 1, 0], (await scope.Get<StockValuationQueries>().OnAsync(null)).Warehouses.Select(warehouse => warehouse.Items));
        Assert.Contains("say the same: ₹1,500.00", (await desk.SheetAsync("valuation")).Proof!.ToString());
    }

    [Theory, Engines]
    public async Task Movers_KnowTheLastSaleThatStands(DatabaseEngine engine)
    {
        await using var desk = await StockDesk.OpenAsync(engine);
        await desk.BuyAsync("2026-06-01", 10, 1000);
        await desk.SellAsync("2026-07-01", 3);
        var mistaken = await desk.SellAsync("2026-11-20", 2);
        Assert.Null(await desk.CancelAsync(mistaken));
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);

        var item = Assert.Single(await scope.Get<StockMoversQueries>().OnAsync(Today));

        Assert.Equal((3m, 7m, new DateOnly(2026, 7, 1), TurnoverClass.A), (item.Sold, item.Quantity, item.LastSale!.Value, item.Class!.Value));
        Assert.True(item.IsIdle(Today, 90));
        Assert.False(item.IsIdle(Today, 180));
    }

    [Fact]
    public void Classes_GoByTheShareOfTheTurnover()
    {
        var ids = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToList();

        var classes = TurnoverClasses.Of(ids.Zip((decimal[])[60, 25, 10, 5, 0], KeyValuePair.Create));

        Assert.Equal([TurnoverClass.A, TurnoverClass.A, TurnoverClass.B, TurnoverClass.C, TurnoverClass.C], ids.Select(id => classes[id]));
    }

    [Theory, Engines]
    public async Task ItemPage_ShowsWhereItIs_AndHowItCameAndWent(DatabaseEngine engine)
    {
        await using var desk = await StockOnHandTests.BusyDeskAsync(engine);
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id);

        var item = (await scope.Get<ItemStockQueries>().FindAsync(desk.Item.Id))!;

        Assert.Equal((13m, 1500m), (item.Quantity, item.Value));
        Assert.Equal(["Main store", "In transit"], item.Places.Select(place => place.Warehouse));
        Assert.Equal([(10m, 120m), (10m, 100m), (5m, 90m)], item.Purchases.Select(move => (move.Quantity, move.UnitCost!.Value)));
        Assert.Equal((12m, 95.8333m), Assert.Single(item.Sales.Select(move => (move.Quantity, move.UnitCost!.Value))));
        Assert.Null(await scope.Get<ItemStockQueries>().FindAsync(Guid.NewGuid()));
    }

    /// <summary>Costs are numbers that nothing else here has.</summary>
    [Fact]
    public async Task WithoutTheRightToCosts_NoReportAndNoFileShowsOne()
    {
        await using var desk = await StockDesk.OpenAsync(DatabaseEngine.Sqlite);
        var syrup = await desk.Tenant.AddAsync(An.Item().Named("Syrup").With(item => (item.Tracking, item.ReorderLevel) = (ItemTracking.Batch, 10)));
        var lot = new Lot { Id = Ids.New(), ItemId = syrup.Id, Number = "B1", ExpiresOn = Today.AddDays(5) };
        await desk.Database.SaveAsync(desk.Tenant.Id, lot);
        await desk.BuyAsync("2026-10-05", 4, 3086.44m);
        await desk.SellAsync("2026-10-06", 2);
        await desk.DoAsync("2026-10-05", AccountRole.GoodsReceivedNotBilled, posting => posting with { In = [new(Ids.New(), syrup.Id, 2, 1543.22m) { LotId = lot.Id }] });
        var rights = Rights.Of([StockReportPermissions.View, StockReportPermissions.Export, CatalogPermissions.ItemView]);
        await using var scope = new TestScope(desk.Database, desk.Tenant.Id, rights: rights);
        var files = 0;

        foreach (var report in scope.Get<IEnumerable<IStockReport>>())
        {
            foreach (var request in Requests(desk.Item.Id))
            {
                if (report.IsOfCost)
                {
                    await Assert.ThrowsAsync<AccessDeniedException>(() => report.ReadAsync(request));
                    continue;
                }
                var (sheet, business) = (await scope.Get<StockReportExport>().ReadAsync(report.Key, request, "file.csv", ""))!.Value;
                var text = System.Text.Encoding.UTF8.GetString(SheetCsv.Of(sheet)) + SheetHtml.Of(sheet, business, hasPrintButton: false);
                Assert.DoesNotContain("1543", text.Replace(",", "", StringComparison.Ordinal));
                Assert.DoesNotContain("771.61", text);
                Assert.DoesNotContain("Value", text);
                Assert.True(sheet.Rows.Count > 0, $"{report.Key} is empty.");
                files++;
            }
        }
        var item = (await scope.Get<ItemStockQueries>().FindAsync(desk.Item.Id))!;
        Assert.Null(item.Value);
        Assert.All(item.Purchases.Concat(item.Sales), move => Assert.Null(move.UnitCost));
        Assert.True(files > 10);
    }

    [Fact]
    public async Task AnotherTenantsStock_IsNowhere()
    {
        await using var desk = await StockOnHandTests.BusyDeskAsync(DatabaseEngine.Sqlite);
        var other = await TestTenants.OneAsync(desk.Database, "Bharat Stores", "29");
        await using var scope = new TestScope(desk.Database, other.Id);

        foreach (var report in scope.Get<IEnumerable<IStockReport>>().Where(report => report.Key is not "valuation"))
            Assert.Empty((await report.ReadAsync(new(Today) { ItemId = desk.Item.Id, Idle = 0 }))?.Sheet.Rows ?? []);
        Assert.Null(await scope.Get<ItemStockQueries>().FindAsync(desk.Item.Id));
    }

    private static IEnumerable<StockReportRequest> Requests(Guid item)
    {
        var plain = new StockReportRequest(Today) { ItemId = item, Idle = 0, IsByValue = true };
        return [plain, plain with { Day = Today }, plain with { By = ErpWeb.Inventory.Reports.OnHand.StockBy.Batch }];
    }
}
