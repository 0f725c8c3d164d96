using ErpWeb.Accounting.Accounts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Purchasing.Payables;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Purchasing;

public sealed class PurchasePaymentTests
{
    [Theory, Engines]
    public async Task Pay_TwoFullPaymentsAtOnce_OneWins(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var bill = await shop.BillAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => shop.PayAsync(shop.Payment(bill.Id, 1180)))));

        Assert.Single(results, result => result.IsSuccess);
        Assert.Equal(0, await shop.DueAsync(bill.Id));
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Pay_SubmittedTwice_PaysOnce(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var bill = await shop.BillAsync();
        var draft = shop.Payment(bill.Id, 1180);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.PayAsync(draft))));

        Assert.All(results, result => Assert.Equal("PAY/26-27/0001", result.Value.Number));
        Assert.Equal(-1180, await shop.BalanceAsync(AccountRole.Bank));
    }

    [Theory, Engines]
    public async Task Excess_IsAnAdvance_ThatTheNextBillUses(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var first = await shop.BillAsync();
        var paid = shop.Payment(first.Id, 1180);
        paid.Amount = 1500;
        Assert.Equal("Dr Payables 1180, Dr SupplierAdvances 320, Cr Bank 1500", await shop.JournalOfAsync((await shop.PayAsync(paid)).Value.Id));

        var second = await shop.BillAsync(shop.Bill(number: "V-2"));
        var use = shop.Payment(second.Id, 320);
        (use.Amount, use.FromCredit) = (null, 320);
        var used = (await shop.PayAsync(use)).Value;
        Assert.Equal("Dr Payables 320, Cr SupplierAdvances 320", await shop.JournalOfAsync(used.Id));
        Assert.Equal(860, await shop.DueAsync(second.Id));
        Assert.Equal(0, await shop.BalanceAsync(AccountRole.SupplierAdvances));
        Assert.Equal("purchasing.payment.more_than_credit", (await shop.PayAsync(shop.Payment(second.Id, 1).With(draft => (draft.Amount, draft.FromCredit) = (null, 1)))).FirstError?.Code);

        // The payment that left the advance stays as long as it is used.
        var cancel = await shop.DoAsync<SupplierPaymentService, Result>(payments => payments.CancelAsync(paid.Id, "Wrong bank"));
        Assert.Equal("credit.credit_used", cancel.FirstError?.Code);
        Assert.True((await shop.DoAsync<SupplierPaymentService, Result>(payments => payments.CancelAsync(used.Id, "Not agreed"))).IsSuccess);
        Assert.True((await shop.DoAsync<SupplierPaymentService, Result>(payments => payments.CancelAsync(paid.Id, "Wrong bank"))).IsSuccess);
        Assert.Equal((1180m, 1180m), (await shop.DueAsync(first.Id), await shop.DueAsync(second.Id)));
        Assert.Equal(0, await shop.BalanceAsync(AccountRole.Bank));
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Ageing_TellsAPastDayAsItWas(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var bill = shop.Bill();
        (bill.Date, bill.SupplierDate) = (new(2026, 9, 1), new(2026, 9, 1));
        var posted = await shop.BillAsync(bill);
        await shop.PayAsync(shop.Payment(posted.Id, 180).With(draft => draft.Date = new(2026, 10, 20)));

        Assert.Equal(("1180 0 0 0 0 0", 1180m), await AgesAsync(new(2026, 10, 1)));
        Assert.Equal(("0 1180 0 0 0 0", 1180m), await AgesAsync(new(2026, 10, 2)));
        Assert.Equal(("0 1000 0 0 0 0", 1000m), await AgesAsync(new(2026, 10, 31)));
        Assert.Equal(("0 0 1000 0 0 0", 1000m), await AgesAsync(new(2026, 11, 1)));
        Assert.Empty(await shop.DoAsync<PayableQueries, IReadOnlyList<PartyAgeing>>(payables => payables.AgeingAsync(new(2026, 8, 31))));

        var statement = await shop.DoAsync<PayableQueries, SupplierStatement?>(payables => payables.StatementAsync(shop.Supplier.Id, new(2026, 10, 1), PurchaseFixture.Today));
        Assert.Equal((1180m, 1000m), (statement!.Opening, statement.Closing));

        async Task<(string, decimal)> AgesAsync(DateOnly asOf)
        {
            var row = Assert.Single(await shop.DoAsync<PayableQueries, IReadOnlyList<PartyAgeing>>(payables => payables.AgeingAsync(asOf)));
            return (string.Join(' ', row.Buckets.Select(amount => FormattableString.Invariant($"{amount:0.##}"))), row.Net);
        }
    }

    [Fact]
    public void FirstDueFirst_SharesTheGoldenNumbers()
    {
        var bills = new[] { (4000m, 1), (3500m, 2), (5000m, 3) }.Select(bill => new OpenBill(Guid.CreateVersion7(), "PB", "", null, new(2026, 11, bill.Item2), new(2026, 11, bill.Item2), bill.Item1, bill.Item1)).ToList();

        Assert.Equal([4000m, 3500m, 2500m], DueSharing.FirstDueFirst(bills, 10_000).Values);
    }
}
