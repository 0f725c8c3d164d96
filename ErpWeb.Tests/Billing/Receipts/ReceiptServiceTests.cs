using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Billing.Receipts;

public sealed class ReceiptServiceTests
{
    [Theory, Engines]
    public async Task Receive_PartThenRest_MakesPartPaidThenPaid(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var posted = await billing.PostAsync();
        await using var scope = billing.Scope();
        var receipts = scope.Get<ReceiptService>();

        Assert.Equal("RCT/26-27/0001", (await receipts.ReceiveAsync(billing.Payment(posted.Id, 100m))).Value.Number);
        Assert.Equal((136m, PaymentState.PartPaid), await DueAsync(scope));
        await receipts.ReceiveAsync(billing.Payment(posted.Id, 136m));
        Assert.Equal((0m, PaymentState.Paid), await DueAsync(scope));
        await BooksCheck.AssertSoundAsync(billing.Database, billing.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Receive_MoreThanIsDue_IsRefusedAtTheAmount(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var posted = await billing.PostAsync();
        await using var scope = billing.Scope();

        var result = await scope.Get<ReceiptService>().ReceiveAsync(billing.Payment(posted.Id, 236.01m));

        Assert.Equal(("billing.receipt.more_than_due", "Amount"), (result.FirstError?.Code, result.FirstError?.Field));
    }

    [Theory, Engines]
    public async Task Receive_TwoFullPaymentsAtOnce_OneWins(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var posted = await billing.PostAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var scope = billing.Scope();
            return await scope.Get<ReceiptService>().ReceiveAsync(billing.Payment(posted.Id, 236m));
        })));

        Assert.Single(results, result => result.IsSuccess);
        await BooksCheck.AssertSoundAsync(billing.Database, billing.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Receive_SubmittedTwice_ReturnsTheFirst(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var posted = await billing.PostAsync();
        await using var scope = billing.Scope();
        var payment = billing.Payment(posted.Id, 50m);

        var first = await scope.Get<ReceiptService>().ReceiveAsync(payment);
        var second = await scope.Get<ReceiptService>().ReceiveAsync(payment);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal((186m, PaymentState.PartPaid), await DueAsync(scope));
    }

    [Theory, Engines]
    public async Task Cancel_OpensTheInvoiceAgain(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var posted = await billing.PostAsync();
        await using var scope = billing.Scope();
        var receipt = (await scope.Get<ReceiptService>().ReceiveAsync(billing.Payment(posted.Id, 236m))).Value;

        Assert.True((await scope.Get<ReceiptService>().CancelAsync(receipt.Id, "Cheque bounced")).IsSuccess);

        Assert.Equal((236m, PaymentState.Due), await DueAsync(scope));
        Assert.Equal("billing.receipt.already_cancelled", (await scope.Get<ReceiptService>().CancelAsync(receipt.Id, "Again")).FirstError?.Code);
        await BooksCheck.AssertSoundAsync(billing.Database, billing.Tenant.Id);
    }

    private static async Task<(decimal Due, PaymentState State)> DueAsync(TestScope scope)
    {
        var row = Assert.Single((await scope.Get<InvoiceQueries>().PageAsync(new(), null, 50)).Rows);
        return (row.Due, row.PaymentOn(new(2026, 11, 21)));
    }
}
