using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Counter.Sales;
using ErpWeb.Credit.Limits;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Billing.Papers;
using ErpWeb.Tests.Counter;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Credit;

/// <summary>Credit stops at every door, in words, and opens by leave.</summary>
public sealed class CreditDoorsTests
{
    [Theory, Engines]
    public async Task Limit_StopsOrderChallanAndInvoice_AndWhatWasDeliveredIsBilled(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var order = await shop.Billing.OrderAsync(10);
        var challan = await shop.Billing.NextAsync([order.Id], SalesKind.Challan, 4);
        await TrustAsync(shop, new() { PartyId = shop.PartyId, LimitAmount = 1_000 });

        const string words = "The limit is ₹1,000.00; ₹1,180.00 are taken, so ₹0.00 are left.";
        Assert.Equal(words, (await PostAsync(shop, SalesKind.Order)).FirstError?.Message);
        Assert.Equal(words, (await PostAsync(shop, SalesKind.Challan)).FirstError?.Message);
        Assert.Equal(words, (await PostAsync(shop, SalesKind.Invoice)).FirstError?.Message);
        Assert.Equal(words, (await shop.Billing.TryNextAsync([order.Id], SalesKind.Challan)).FirstError?.Message);
        Assert.True((await PostAsync(shop, SalesKind.Quote)).IsSuccess);
        Assert.True((await shop.Billing.TryNextAsync([challan.Id], SalesKind.Invoice)).IsSuccess);

        Assert.True((await shop.DoAsync<TermsService, Result>(service => service.OverrideAsync(shop.PartyId, "Festival order, owner agreed", 2))).IsSuccess);
        Assert.True((await PostAsync(shop, SalesKind.Order)).IsSuccess);
        shop.Billing.Database.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("credit.over_limit", (await PostAsync(shop, SalesKind.Order)).FirstError?.Code);
    }

    [Fact]
    public async Task Hold_And_OverdueDays_And_Count_AreSaidInWords()
    {
        await using var shop = await CreditFixture.CreateAsync(DatabaseEngine.Sqlite);
        await shop.BillAsync(1, new(2026, 9, 1));
        await TrustAsync(shop, new() { PartyId = shop.PartyId, LimitDays = 30, LimitBills = 1, IsOnHold = true, Note = "Ask the owner" });

        Assert.Equal(
            ["Credit is stopped for this customer: Ask the owner", "A bill is overdue by 51 days; 30 are allowed.", "Open bills: 1; allowed: 1."],
            (await PostAsync(shop, SalesKind.Invoice)).Errors.Select(error => error.Message));
    }

    [Fact]
    public async Task Counter_SellsForCash_WhereCreditIsStopped()
    {
        await using var counter = await CounterFixture.CreateAsync(DatabaseEngine.Sqlite);
        var party = await counter.Tenant.AddAsync(A.Party().CreditDays(30));
        await using var scope = counter.Scope();
        await scope.Get<TermsService>().SaveAsync(new() { PartyId = party.Id, LimitAmount = 100 });
        var sales = scope.Get<CounterSaleService>();

        var refused = await sales.PostAsync(counter.Bill(2, party.Id, party.Name), [CounterFixture.Paid(TenderKind.Credit, 236)]);
        Assert.Equal("The limit is ₹100.00; ₹0.00 are taken, so ₹100.00 are left.", refused.FirstError?.Message);
        Assert.True((await sales.PostAsync(counter.Bill(2, party.Id, party.Name), [CounterFixture.Paid(TenderKind.Cash, 236)])).IsSuccess);
    }

    private static Task<Result> TrustAsync(CreditFixture shop, TermsDraft draft) => shop.DoAsync<TermsService, Result>(service => service.SaveAsync(draft));

    private static async Task<Result<PostedReference>> PostAsync(CreditFixture shop, SalesKind kind)
    {
        await using var scope = shop.Billing.Scope();
        var draft = shop.Billing.Draft(draft => draft.Kind = kind);
        if (kind is SalesKind.Invoice)
            return await scope.Get<InvoiceService>().PostAsync(draft) is { IsSuccess: true } posted ? new PostedReference(posted.Value.Id, posted.Value.Number) : Result.Failure((await scope.Get<InvoiceService>().PostAsync(draft)).Errors);
        var papers = scope.Get<SalesPaperService>();
        return await (kind switch { SalesKind.Quote => papers.PostQuoteAsync(draft), SalesKind.Order => papers.PostOrderAsync(draft), _ => papers.PostChallanAsync(draft) });
    }
}
