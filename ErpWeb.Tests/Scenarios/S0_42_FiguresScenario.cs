using ErpWeb.Billing.Invoices;
using ErpWeb.Insights.Dashboard;
using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Scenarios;

/// <summary>After the same script, A's figures say 1000 and B's 0.</summary>
public sealed class S0_42_FiguresScenario
{
    [Theory, Engines]
    public async Task ASells1000_BSeesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (a, b) = await TestTenants.TwoAsync(database);
        var item = An.Item().Build();
        var customer = A.Party().Build();
        await database.SaveAsync(a.Id, item, customer);

        await using (var seller = new TestScope(database, a.Id))
        {
            var posted = await seller.Get<InvoiceService>().PostAsync(new()
            {
                Date = seller.Get<IndiaClock>().Today,
                PartyId = customer.Id,
                Lines = [new() { ItemId = item.Id, Quantity = 1, UnitPrice = 1000m, TaxRateId = await ExemptAsync(database, a.Id) }],
            });
            Assert.True(posted.IsSuccess, posted.FirstError?.Code);
        }

        Assert.Equal(1000m, await SoldTodayAsync(database, a.Id));
        Assert.Equal(0m, await SoldTodayAsync(database, b.Id));
    }

    private static async Task<Guid> ExemptAsync(TestDatabase database, Guid tenantId)
    {
        await using var db = database.For(tenantId);
        return db.TaxRates.AsEnumerable().First(rate => rate.Rate == 0).Id;
    }

    private static async Task<decimal> SoldTodayAsync(TestDatabase database, Guid tenantId)
    {
        await using var scope = new TestScope(database, tenantId);
        var today = scope.Get<IndiaClock>().Today;
        var board = scope.Get<DashboardQueries>();
        var sold = (await board.SalesAsync(new SalesScope(today, today), null)).Summary.Now.Total;
        Assert.Equal(sold, (await board.ReceivablesAsync()).Amount);
        return sold;
    }
}
