using ErpWeb.Accounting.Accounts;
using ErpWeb.Audit.Books;
using ErpWeb.Billing.Receipts;
using ErpWeb.Counter.Returns;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ErpWeb.Tests.Counter.CounterFixture;

namespace ErpWeb.Tests.Counter;

/// <summary>What a cashier's card says of the shift, and what advances do at the counter.</summary>
public sealed class ShiftFiguresTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory, Engines]
    public async Task OpenShift_AddsUpBillsReturnsAndTenders_OfItsOwnOnly(DatabaseEngine engine)
    {
        await using var counter = await CreateAsync(engine);
        var customer = await counter.Tenant.AddAsync(A.Party());
        await using var scope = counter.Scope();
        var (sales, returns, queries) = (scope.Get<CounterSaleService>(), scope.Get<ReturnService>(), scope.Get<ShiftQueries>());
        var sold = (await sales.PostAsync(counter.Bill(5), [Paid(TenderKind.Cash, 400), Paid(TenderKind.Upi, 200)])).Value;
        await sales.PostAsync(counter.Bill(1, customer.Id, customer.Name), [Paid(TenderKind.Credit, 118)]);
        var back = (await returns.FindAsync(sold.Number)).Value.Draft;
        back.Lines[0].Quantity = 2;
        Assert.True((await returns.PostAsync(back)).IsSuccess);

        var report = (await queries.ReportAsync((await queries.CurrentAsync())!.Id))!;

        Assert.Equal((2, 708m, 1, -236m), (report.SaleCount, report.Sales, report.ReturnCount, report.Returns));
        // Of 600 given ten went back as change, and 236 for what was returned.
        Assert.Equal([(TenderKind.Cash, 154m), (TenderKind.Upi, 200m), (TenderKind.Credit, 118m)], report.Tenders.Select(tender => (tender.Kind, tender.Amount)));
        Assert.Equal(report.Sales + report.Returns, report.Tenders.Sum(tender => tender.Amount));
    }

    [Theory, Engines]
    public async Task Advance_OfAService_GivesItsGstBackAtTheCounter_AndOneOfGoodsBearsNone(DatabaseEngine engine)
    {
        await using var counter = await CreateAsync(engine);
        var customer = await counter.Tenant.AddAsync(A.Party());
        await using var scope = counter.Scope();
        Assert.True((await scope.Get<ReceiptService>().ReceiveAsync(new() { PartyId = customer.Id, Date = Today, Amount = 1180m, AdvanceTaxRate = 18 })).IsSuccess);
        Assert.Equal((180m, -90m, -90m), await GstAsync(counter));

        // Half of the advance pays this bill, which bears the same tax itself.
        Assert.True((await scope.Get<CounterSaleService>().PostAsync(counter.Bill(5, customer.Id, customer.Name), [Paid(TenderKind.Advance, 590)])).IsSuccess);
        Assert.Equal((90m, -90m, -90m), await GstAsync(counter));

        Assert.True((await scope.Get<ReceiptService>().ReceiveAsync(new() { PartyId = customer.Id, Date = Today, Amount = 118m })).IsSuccess);
        Assert.Equal((90m, -90m, -90m), await GstAsync(counter));
        Assert.Equal("counter.advance.too_small", (await scope.Get<CounterSaleService>().PostAsync(counter.Bill(7, customer.Id, customer.Name), [Paid(TenderKind.Advance, 826)])).FirstError?.Code);
        Assert.True((await scope.Get<CounterSaleService>().PostAsync(counter.Bill(6, customer.Id, customer.Name), [Paid(TenderKind.Advance, 708)])).IsSuccess);
        Assert.Equal((0m, -99m, -99m), await GstAsync(counter));
        await using var books = counter.Database.For(counter.Tenant.Id);
        Assert.Empty((await BooksVerification.VerifyAsync(books, default)).SelectMany(rule => rule.Faults));
    }

    private static async Task<(decimal OnAdvances, decimal Cgst, decimal Sgst)> GstAsync(CounterFixture counter) =>
        (await counter.BalanceAsync(AccountRole.GstOnAdvances), await counter.BalanceAsync(AccountRole.OutputCgst), await counter.BalanceAsync(AccountRole.OutputSgst));
}
