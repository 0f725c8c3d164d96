using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts.Cheques;
using ErpWeb.Billing.Receipts.Refunds;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Billing.Papers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Credit;

/// <summary>A double tap does a thing once: the second answer is the first, or says that it was done.</summary>
public sealed class SubmittedTwiceTests
{
    [Theory, Engines]
    public async Task Refund_Cheque_AndCreditNote_AreMadeOnce(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var receipt = (await shop.ReceiveAsync(1_000m)).Value;
        var bill = await shop.BillAsync(4);
        RefundDraft refund = new() { CreditId = receipt.Id, Date = CreditFixture.Today, Amount = 400m };
        ChequeDraft cheque = new() { PartyId = shop.PartyId, ChequeNumber = "000123", Bank = "SBI", Date = CreditFixture.Today, ReceivedOn = CreditFixture.Today, Amount = 100m };
        var note = await shop.Billing.CreditDraftAsync(bill, 1);

        await TwiceAsync(() => shop.DoAsync<RefundService, Result<PostedReference>>(service => service.PayBackAsync(refund)));
        await TwiceAsync(() => shop.DoAsync<ChequeService, Result<PostedReference>>(service => service.RegisterAsync(cheque)));
        await TwiceAsync(() => shop.Billing.CreditAsync(note));

        await using var db = shop.Billing.Database.For(shop.Billing.Tenant.Id);
        Assert.Equal((1, 1, 1), (await db.Refunds.CountAsync(), await db.Cheques.CountAsync(), await db.CreditNotes.CountAsync()));
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Cheque_IsMovedOnOnce(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        await shop.BillAsync(10, new(2026, 11, 1));
        var cheque = (await shop.DoAsync<ChequeService, Result<PostedReference>>(service => service.RegisterAsync(new() { PartyId = shop.PartyId, ChequeNumber = "000123", Bank = "SBI", Date = new(2026, 11, 10), ReceivedOn = new(2026, 11, 2), Amount = 1180m }))).Value.Id;

        await OnceAsync(() => shop.DoAsync<ChequeService, Result>(service => service.DepositAsync(cheque, new(2026, 11, 10))));
        await OnceAsync(() => shop.DoAsync<ChequeService, Result>(async service => await service.ClearAsync(cheque, new(2026, 11, 12)) is { IsSuccess: false } no ? Result.Failure(no.Errors) : Result.Success));
        await OnceAsync(() => shop.DoAsync<ChequeService, Result>(service => service.BounceAsync(cheque, new(2026, 11, 15), "Funds insufficient")));

        await using var db = shop.Billing.Database.For(shop.Billing.Tenant.Id);
        Assert.Equal(1, await db.Receipts.CountAsync());
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Quote_IsOrderedOnce_AndAChallanComesBackOnce(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var quote = await shop.Billing.QuoteAsync(10);
        Assert.True((await shop.DoAsync<SalesPaperService, Result>(service => service.AnswerAsync(quote.Id, isAccepted: true))).IsSuccess);
        Assert.True((await shop.DoAsync<SalesPaperService, Result>(service => service.AnswerAsync(quote.Id, isAccepted: true))).IsSuccess);
        var ordered = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => shop.Billing.TryNextAsync([quote.Id], SalesKind.Order))));
        var order = Assert.Single(ordered, result => result.IsSuccess).Value;
        Assert.All(ordered.Where(result => !result.IsSuccess), result => Assert.Equal("billing.paper.settled", result.FirstError?.Code));
        Assert.Equal("billing.paper.settled", (await shop.DoAsync<SalesPaperService, Result>(service => service.AnswerAsync(quote.Id, isAccepted: false))).FirstError?.Code);

        var challan = await shop.Billing.NextAsync([order.Id], SalesKind.Challan);
        ChallanReturnDraft back = new() { ChallanId = challan.Id, Date = CreditFixture.Today, Lines = [new() { LineId = (await shop.Billing.LinesAsync(challan.Id))[0].Id, Quantity = 6 }] };
        await TwiceAsync(() => shop.DoAsync<SalesPaperService, Result<PostedReference>>(service => service.ReturnAsync(back)));
        await BooksCheck.AssertSoundAsync(shop.Billing.Database, shop.Billing.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Quote_StraightToInvoice_LeavesItsOrderInBetween(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var quote = await shop.Billing.QuoteAsync(3);
        var draft = await shop.DoAsync<NextDrafts, Result<Guid>>(next => next.BillQuoteAsync(quote.Id));
        Assert.True(draft.IsSuccess, draft.FirstError?.Message);
        Assert.Equal("billing.paper.settled", (await shop.DoAsync<NextDrafts, Result<Guid>>(next => next.BillQuoteAsync(quote.Id))).FirstError?.Code);

        await using var scope = shop.Billing.Scope();
        var invoice = (await scope.Get<ErpWeb.Billing.Drafts.InvoiceDraftService>().FindAsync(draft.Value))!;
        Assert.True((await scope.Get<ErpWeb.Billing.Invoices.InvoiceService>().PostAsync(invoice)).IsSuccess);
        await using var db = shop.Billing.Database.For(shop.Billing.Tenant.Id);
        Assert.Equal(SalesPaperStatus.Done, await db.SalesPapers.Where(paper => paper.Kind == SalesKind.Order).Select(paper => paper.Status).SingleAsync());
    }

    // Both at once, then once more.
    private static async Task TwiceAsync(Func<Task<Result<PostedReference>>> submit)
    {
        var answers = (await Task.WhenAll(Task.Run(submit), Task.Run(submit))).Append(await submit()).ToList();
        Assert.All(answers, answer => Assert.True(answer.IsSuccess, answer.FirstError?.Message));
        Assert.Single(answers.Select(answer => (answer.Value.Id, answer.Value.Number)).Distinct());
    }

    private static async Task OnceAsync(Func<Task<Result>> submit)
    {
        var answers = await Task.WhenAll(Task.Run(submit), Task.Run(submit));
        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.Equal("Somebody has moved this cheque on meanwhile.", answers.Single(answer => !answer.IsSuccess).FirstError?.Message);
    }
}
