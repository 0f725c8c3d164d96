using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Reports;
using ErpWeb.Billing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Insights;
using ErpWeb.Insights.Dashboard;
using ErpWeb.Insights.Reports;
using ErpWeb.Inventory.Reports.Valuation;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Scenarios;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Insights.Dashboard;

public sealed class BoardTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>One business sells for a thousand rupees, the other does the same things in a business of its own: it has sold nothing.</summary>
    [Theory, Engines]
    public async Task Stats_OfOneBusinessAreAThousand_OfTheOtherNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (first, second) = await TestTenants.TwoAsync(database);
        var (item, customer) = (await first.AddAsync(An.Item()), await first.AddAsync(A.Party()));
        foreach (var price in (decimal[])[200, 300, 500])
        {
            await using var scope = new TestScope(database, first.Id);
            Assert.True((await scope.Get<InvoiceService>().PostAsync(new() { Date = Today, PartyId = customer.Id, Lines = [new() { ItemId = item.Id, Quantity = 1, UnitPrice = price }] })).IsSuccess);
        }

        Assert.Equal((1000m, 1000m, 3L), await SoldAsync(database, first.Id));
        Assert.Equal((0m, 0m, 0L), await SoldAsync(database, second.Id));
    }

    /// <summary>The cashier asks the same and gets his own; the owner gets all.</summary>
    [Theory, Engines]
    public async Task Stats_AreOfOnesOwnSales_WithoutTheRightToAll(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var cashier = new Actor(Guid.NewGuid(), "Ravi", "test");
        await shop.PostAsync();
        await using (var own = new TestScope(shop.Database, shop.Tenant.Id, actor: cashier, rights: Rights.All))
            await own.Get<InvoiceService>().PostAsync(shop.Draft(draft => draft.Lines[0].Quantity = 1));
        await using var scope = new TestScope(shop.Database, shop.Tenant.Id, actor: cashier, rights: Rights.Of([BillingPermissions.InvoiceView]));
        await using var owner = shop.Scope();

        Assert.Equal(118m, (await scope.Get<SalesReportQueries>().SummaryAsync(new(null, null))).Now.Total);
        Assert.Equal(354m, (await owner.Get<SalesReportQueries>().SummaryAsync(new(null, null))).Now.Total);
        Assert.Single((await scope.Get<SalesBillQueries>().PageAsync(new("all", Today))).Rows);
    }

    [Theory, Engines]
    public async Task Cost_IsNowhere_WithoutTheRight(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var trade = await RandomTrade.OpenAsync(shop, seed: 3, ValuationMethod.Fifo);
        for (var times = 0; times < 40; times++)
            await trade.DoSomethingAsync();
        await using var seeing = shop.Scope();
        await using var blind = shop.Scope(Rights.Of([BillingPermissions.InvoiceView, InsightsPermissions.AllSales, InsightsPermissions.SalesExport, "inventory.report.view"]));
        Assert.True((await seeing.Get<SalesReportQueries>().SummaryAsync(new(null, null))).Now.Cost > 0);

        foreach (var kind in SalesReportKind.All)
        {
            var (sheet, _) = await blind.Get<SalesReportReader>().ExportAsync(kind, new("all", Today), "x.csv", "");
            Assert.DoesNotContain(sheet.Columns, column => column.Title.Key is "Cost" or "Profit" or "Margin %");
            Assert.DoesNotContain(sheet.Rows, row => row.Cells[0] is string name && (name.StartsWith("Cost", StringComparison.Ordinal) || name is "Profit"));
        }
        var board = await blind.Get<BoardReader>().ReadAsync(new("all", Today));
        Assert.Equal(0, board.Sales!.Summary.Now.Cost);
        Assert.All(board.Sales.Course, figure => Assert.Equal(0, figure.Cost));
        Assert.All(board.Sales.Items.Concat(board.Sales.Customers), row => Assert.Equal(0, row.Figure.Cost));
        Assert.Null(board.Stock!.Value);
        Assert.Null((await blind.Get<ErpWeb.Api.Sales.SalesQueries>().SummaryAsync(default)).Profit);
    }

    /// <summary>To the paisa: the trial balance, the statement of profit and loss, what the bills say, and the valuation of the stock.</summary>
    [Theory, Engines]
    public async Task Figures_EqualTheReports(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var trade = await RandomTrade.OpenAsync(shop, seed: 5, ValuationMethod.MovingAverage);
        for (var times = 0; times < 80; times++)
            await trade.DoSomethingAsync();
        await using var scope = shop.Scope();
        var report = scope.Get<IEnumerable<IReport>>().Single(report => report.Key == "trial-balance");

        foreach (var period in (string[])["all", "this-month", "last-month", "this-year", "2026-10-20..2026-11-15"])
        {
            var board = await scope.Get<BoardReader>().ReadAsync(new(period, Today));
            var trial = (await report.ReadAsync(ReportRequest.Read(_ => null, null, period, Today)))!.Sheet;
            var now = board.Sales!.Summary.Now;
            Assert.Equal(Moved("Sales"), now.Net);
            Assert.Equal(-Moved("Cost of goods sold"), now.Cost);
            var page = await scope.Get<SalesBillQueries>().PageAsync(new(period, Today) { IsWhole = true });
            var bills = page.Rows;
            Assert.Equal((now.Bills, now.Net, now.Tax, now.Total, now.Cost), (bills.Count(bill => !bill.IsReturn), bills.Sum(bill => bill.Net), bills.Sum(bill => bill.Tax), bills.Sum(bill => bill.Total), bills.Sum(bill => bill.Cost ?? 0) + page.OtherCost));
            Assert.Equal(now.Net, board.Sales.Course.Sum(figure => figure.Net));

            decimal Moved(string account) => trial.Rows.Where(row => row.Cells[0] is string name && name == account).Sum(row => (row.Cells[4] as decimal? ?? 0) - (row.Cells[3] as decimal? ?? 0));
        }
        var today = await scope.Get<BoardReader>().ReadAsync(new("all", Today));
        var closing = (await report.ReadAsync(ReportRequest.Read(_ => null, null, "all", Today)))!.Sheet;
        Assert.Equal(Closing("4100"), today.Receivables!.Amount);
        Assert.Equal((await scope.Get<StockValuationQueries>().OnAsync(null)).Value, today.Stock!.Value);
        await using var db = await scope.OpenAsync();
        var money = db.Accounts.Where(account => account.Kind != AccountKind.None).Select(account => account.Code).ToList();
        Assert.Equal(money.Sum(Closing), today.Money!.Sum(account => account.Amount));
        Assert.Equal(today.Money!.Sum(account => account.Amount), today.Forecast!.Opening);

        decimal Closing(string code) => closing.Rows.Where(row => row.Cells[1] as string == code).Sum(row => row.Cells[5] as decimal? ?? 0);
    }

    [Theory, Engines]
    public async Task Modes_AndWhatIsDue_AddUpToTheSales(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var posted = await shop.PostAsync();
        await shop.PostAsync();
        await using var scope = shop.Scope();
        Assert.Equal(472m, (await scope.Get<SalesReportQueries>().SummaryAsync(new(null, null))).Due);

        Assert.True((await scope.Get<ReceiptService>().ReceiveAsync(shop.Payment(posted.Id, 100.01m))).IsSuccess);

        var summary = await scope.Get<SalesReportQueries>().SummaryAsync(new(new(2026, 11, 20), new(2026, 11, 20)));
        Assert.Equal((100.01m, 371.99m), (summary.PaidBy(PaymentMode.Cash), summary.Due));
    }

    private static async Task<(decimal Net, decimal Board, long Bills)> SoldAsync(TestDatabase database, Guid tenantId)
    {
        await using var scope = new TestScope(database, tenantId);
        var stats = await scope.Get<ErpWeb.Api.Dashboard.DashboardQueries>().StatsAsync(new(Today, Today));
        var board = await scope.Get<BoardReader>().ReadAsync(new("today", Today));
        return (stats.Sales.Net, board.Sales?.Summary.Now.Net ?? 0, stats.Sales.Count);
    }
}
