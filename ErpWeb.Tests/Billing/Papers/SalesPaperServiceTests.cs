using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing.Papers;

public sealed class SalesPaperServiceTests
{
    [Theory, Engines]
    public async Task QuoteToOrderToTwoChallansToOneInvoice(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.StockAsync(20, 40);

        var quote = await shop.QuoteAsync(10);
        Assert.Equal("QT/26-27/0001", quote.Number);
        var order = await shop.NextAsync([quote.Id], SalesKind.Order);
        Assert.Equal("SO/26-27/0001", order.Number);
        Assert.Equal(SalesPaperStatus.Ordered, await shop.StatusAsync(quote.Id));
        Assert.Equal(20 * 40m, await shop.BalanceAsync(AccountRole.Stock));

        var six = await shop.NextAsync([order.Id], SalesKind.Challan, 6);
        Assert.Equal((14 * 40m, 6 * 40m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.StockDelivered)));
        Assert.Equal(SalesPaperStatus.Partly, await shop.StatusAsync(order.Id));
        var four = await shop.NextAsync([order.Id], SalesKind.Challan);
        Assert.Equal(SalesPaperStatus.Delivered, await shop.StatusAsync(order.Id));

        var invoice = await shop.NextAsync([six.Id, four.Id], SalesKind.Invoice);
        Assert.Equal((10 * 40m, 0m, 10 * 40m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.StockDelivered), await shop.BalanceAsync(AccountRole.CostOfSales)));
        Assert.Equal((SalesPaperStatus.Done, SalesPaperStatus.Done, SalesPaperStatus.Done), (await shop.StatusAsync(six.Id), await shop.StatusAsync(four.Id), await shop.StatusAsync(order.Id)));
        await using (var scope = shop.Scope())
            Assert.Equal(1000m, (await scope.Get<InvoiceReader>().FindAsync(invoice.Id))!.Invoice.Taxable);
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);

        await using (var scope = shop.Scope())
            Assert.True((await scope.Get<InvoiceService>().CancelAsync(invoice.Id, "Wrong customer")).IsSuccess);
        Assert.Equal(10 * 40m, await shop.BalanceAsync(AccountRole.StockDelivered));
        Assert.Equal((SalesPaperStatus.Open, SalesPaperStatus.Delivered), (await shop.StatusAsync(six.Id), await shop.StatusAsync(order.Id)));
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task CostFoundLater_FollowsTheGoodsFromTheChallanToTheCostOfSales(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var order = await shop.OrderAsync(5);
        var challan = await shop.NextAsync([order.Id], SalesKind.Challan);
        await shop.NextAsync([challan.Id], SalesKind.Invoice, 2);

        // The goods were sold before they were entered; then they turn out to cost 40.
        await shop.StockAsync(10, 40);

        Assert.Equal((5 * 40m, 3 * 40m, 2 * 40m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.StockDelivered), await shop.BalanceAsync(AccountRole.CostOfSales)));
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Challan_ComesBackInPart_AndTheOrderWaitsForIt(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.StockAsync(10, 40);
        var order = await shop.OrderAsync(5);
        var challan = await shop.NextAsync([order.Id], SalesKind.Challan);
        await shop.NextAsync([challan.Id], SalesKind.Invoice, 2);

        Assert.Equal("billing.paper.too_many", (await shop.ReturnAsync(challan.Id, 4)).FirstError!.Code);
        var back = (await shop.ReturnAsync(challan.Id, 3)).Value;

        Assert.Equal((8 * 40m, 0m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.StockDelivered)));
        Assert.Equal((SalesPaperStatus.Done, SalesPaperStatus.Partly), (await shop.StatusAsync(challan.Id), await shop.StatusAsync(order.Id)));
        await using var scope = shop.Scope();
        Assert.Equal("billing.paper.gone_on", (await scope.Get<SalesPaperService>().CancelAsync(challan.Id, "Mistyped")).FirstError!.Code);
        Assert.True((await scope.Get<SalesPaperService>().CancelAsync(back.Id, "Mistyped")).IsSuccess);
        Assert.Equal(3 * 40m, await shop.BalanceAsync(AccountRole.StockDelivered));
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Post_TwiceAtOnce_MakesOneOrder(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var draft = shop.Draft();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var scope = shop.Scope();
            return await scope.Get<SalesPaperService>().PostOrderAsync(draft);
        })));

        Assert.Single(results.Select(result => result.Value.Number).Distinct());
    }

    [Theory, Engines]
    public async Task EightAtOnce_NeverDeliverMoreThanWasOrdered(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.StockAsync(20, 40);
        var order = await shop.OrderAsync(5);
        var line = (await shop.LinesAsync(order.Id)).Single();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            await using var scope = shop.Scope();
            var draft = shop.Draft(one => one.Lines = [new() { ItemId = shop.Item.Id, Quantity = 1, UnitPrice = 100, PaperLineId = line.Id }]);
            return number % 2 == 0
                ? (await scope.Get<SalesPaperService>().PostChallanAsync(draft)).IsSuccess
                : (await scope.Get<InvoiceService>().PostAsync(draft)).IsSuccess;
        })));

        Assert.Equal(5, results.Count(isDone => isDone));
        Assert.Equal(5m, (await shop.LinesAsync(order.Id)).Single().Delivered);
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory]
    [EnginesWith(1)]
    [EnginesWith(2)]
    public async Task AnyMixOfPartsAndCancellations_LeavesTheRightRest(DatabaseEngine engine, int seed)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.StockAsync(500, 40);
        var random = new Random(seed);
        var order = await shop.OrderAsync(30);
        List<(Guid Id, SalesKind Kind)> made = [];

        for (var step = 0; step < 40; step++)
        {
            var challans = made.Where(one => one.Kind is SalesKind.Challan).Select(one => one.Id).ToList();
            switch (random.Next(5))
            {
                case 0:
                    await KeepAsync(shop.TryNextAsync([order.Id], SalesKind.Challan, random.Next(1, 6)), SalesKind.Challan);
                    break;
                case 1:
                    await KeepAsync(shop.TryNextAsync([order.Id], SalesKind.Invoice, random.Next(1, 6)), SalesKind.Invoice);
                    break;
                case 2 when challans.Count > 0:
                    await KeepAsync(shop.TryNextAsync([challans[random.Next(challans.Count)]], SalesKind.Invoice, random.Next(1, 4)), SalesKind.Invoice);
                    break;
                case 3 when challans.Count > 0:
                    await KeepAsync(shop.ReturnAsync(challans[random.Next(challans.Count)], random.Next(1, 4)), SalesKind.Return);
                    break;
                case 4 when made.Count > 0:
                    var (id, kind) = made[random.Next(made.Count)];
                    await using (var scope = shop.Scope())
                    {
                        _ = kind is SalesKind.Invoice ? await scope.Get<InvoiceService>().CancelAsync(id, "Mistyped") : await scope.Get<SalesPaperService>().CancelAsync(id, "Mistyped");
                    }
                    break;
            }
            await AssertCountsAsync(shop, order.Id);
        }
        Assert.Equal(4, made.Select(one => one.Kind).Append(SalesKind.Order).Distinct().Count());
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);

        async Task KeepAsync(Task<Result<PostedReference>> making, SalesKind kind)
        {
            if (await making is { IsSuccess: true } done)
                made.Add((done.Value.Id, kind));
        }
    }

    // Counted anew from the documents that are not cancelled.
    private static async Task AssertCountsAsync(BillingFixture shop, Guid orderId)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        var papers = await db.SalesPapers.Where(paper => paper.Status != SalesPaperStatus.Cancelled).ToDictionaryAsync(paper => paper.Id, paper => paper.Kind);
        var invoices = await db.Invoices.Where(invoice => invoice.Status == InvoiceStatus.Posted).Select(invoice => invoice.Id).ToListAsync();
        var lines = await db.SalesPaperLines.ToListAsync();
        var billed = (await db.InvoiceLines.Where(line => line.PaperLineId != null).ToListAsync()).Where(line => invoices.Contains(line.InvoiceId)).ToLookup(line => line.PaperLineId!.Value, line => line.Quantity);
        foreach (var challan in lines.Where(line => papers.GetValueOrDefault(line.PaperId) is SalesKind.Challan))
        {
            Assert.Equal(billed[challan.Id].Sum(), challan.Invoiced);
            Assert.Equal(Following(SalesKind.Return, challan.Id).Sum(line => line.Quantity), challan.Returned);
            Assert.InRange(challan.Invoiced + challan.Returned, 0, challan.Quantity);
        }
        var order = lines.Single(line => line.PaperId == orderId);
        var challans = Following(SalesKind.Challan, order.Id).ToList();
        Assert.Equal(billed[order.Id].Sum() + challans.Sum(line => line.Quantity - line.Returned), order.Delivered);
        Assert.Equal(billed[order.Id].Sum() + challans.Sum(line => line.Invoiced), order.Invoiced);
        Assert.InRange(order.Delivered, order.Invoiced, order.Quantity);

        IEnumerable<SalesPaperLine> Following(SalesKind kind, Guid originId) => lines.Where(line => line.OriginLineId == originId && papers.GetValueOrDefault(line.PaperId) == kind && papers.ContainsKey(line.PaperId));
    }
}
