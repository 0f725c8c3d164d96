using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Scenarios;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Insights.Sales;

public sealed class SalesFiguresTests
{
    [Theory, Engines]
    public async Task Figures_EqualTheDocumentsAndTheLedger_AfterTradeInAnyOrder(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var trade = await RandomTrade.OpenAsync(shop, seed: 7, ValuationMethod.Fifo);
        for (var times = 0; times < 90; times++)
        {
            await trade.DoSomethingAsync();
            if (times % 15 == 14)
                await AssertRightAsync(shop.Database, shop.Tenant.Id);
        }

        Assert.True(trade.Done.GetValueOrDefault("invoice") > 5 && trade.Done.GetValueOrDefault("cancelled invoice") > 0 && trade.Done.GetValueOrDefault("bill with goods") > 0);
    }

    [Theory, Engines]
    public async Task Figures_AreRight_WhileManyReadAndPost(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(async () =>
        {
            if (number % 3 == 0)
                await shop.PostAsync();
            await using var scope = shop.Scope();
            await using var db = await scope.OpenAsync();
            await scope.Get<SalesFiguresReader>().TotalAsync(db, new(null, null), TestContext.Current.CancellationToken);
        })));

        await AssertRightAsync(shop.Database, shop.Tenant.Id);
        await using var last = shop.Scope();
        await using var all = await last.OpenAsync();
        Assert.Equal(4, (await last.Get<SalesFiguresReader>().TotalAsync(all, new(null, null), TestContext.Current.CancellationToken)).Bills);
    }

    [Theory, Engines]
    public async Task Figures_OfABusinessThatSoldBefore_AreCountedAtTheUpgrade(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.PostAsync();
        await using (var db = shop.Database.For(shop.Tenant.Id))
        {
            await db.ChangedDays.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            await new SoldDaysReader().AddMissingAsync(db, TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using (var scope = shop.Scope())
        {
            foreach (var work in scope.Get<IEnumerable<IRecurringWork>>())
                await work.DoDueAsync(TestContext.Current.CancellationToken);
            await using var db = await scope.OpenAsync();
            Assert.False(await db.ChangedDays.AnyAsync(day => day.Changes > day.Counted, TestContext.Current.CancellationToken));
        }
        await AssertRightAsync(shop.Database, shop.Tenant.Id);
    }

    /// <summary>Every figure, of each span, equals the documents of its days; the cost is what the ledger says.</summary>
    internal static async Task AssertRightAsync(TestDatabase database, Guid tenantId)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scope = new TestScope(database, tenantId);
        await using var db = await scope.OpenAsync();
        var total = await scope.Get<SalesFiguresReader>().TotalAsync(db, new(null, null), ct);

        var documents = await SalesDocumentsReader.OfAsync(db, new(null, null), ct);
        var kept = (await db.SalesFigures.AsNoTracking().ToListAsync(ct)).Where(figure => !figure.IsNothing).ToList();
        foreach (var span in Enum.GetValues<SalesSpan>())
            Assert.Equal(Told(documents, span), Told(kept.Where(figure => figure.Span == span), span));

        var invoices = await db.Invoices.AsNoTracking().Where(invoice => invoice.Status == InvoiceStatus.Posted).ToListAsync(ct);
        var notes = await db.CreditNotes.AsNoTracking().Where(note => note.Status == DocumentStatus.Posted).ToListAsync(ct);
        Assert.Equal((invoices.Count, notes.Count, notes.Sum(note => note.Taxable + note.Exempt)), (total.Bills, total.Returns, total.Returned));
        Assert.Equal(invoices.Sum(invoice => invoice.Total) - notes.Sum(note => note.Total), total.Total);
        Assert.Equal(await db.BalanceAsync(AccountRole.CostOfSales), total.Cost);
        Assert.Equal(-await db.BalanceAsync(AccountRole.Sales) - await db.BalanceAsync(AccountRole.ExemptSales) - await db.BalanceAsync(AccountRole.ExportSales), total.Net);
        foreach (var by in (SalesBy[])[SalesBy.Item, SalesBy.Customer, SalesBy.Salesperson, SalesBy.Person, SalesBy.Hour])
            Assert.Equal((total.Net, total.Tax, total.Cost), Sum(await scope.Get<SalesFiguresReader>().ByKeyAsync(db, by, new(null, null), ct)));
    }

    private static List<string> Told(IEnumerable<SalesFigure> figures, SalesSpan span) =>
    [
        .. from figure in figures
           group figure by (figure.By, Start: SalesCover.StartOf(span, figure.Start), figure.Key) into some
           let sum = some.Aggregate(new SalesFigure(), (sum, figure) => sum.Add(figure, 1))
           where !sum.IsNothing
           orderby some.Key
           select $"{some.Key} {sum.Bills} {sum.Returns} {sum.Quantity:0.####} {sum.Gross:0.00} {sum.Discount:0.00} {sum.Net:0.00} {sum.Tax:0.00} {sum.RoundOff:0.00} {sum.Total:0.00} {sum.Cost:0.00} {sum.Returned:0.00}",
    ];

    private static (decimal Net, decimal Tax, decimal Cost) Sum(IReadOnlyList<SalesFigure> figures) => (figures.Sum(figure => figure.Net), figures.Sum(figure => figure.Tax), figures.Sum(figure => figure.Cost));
}
