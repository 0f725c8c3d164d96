using ErpWeb.Billing.Receipts;
using ErpWeb.Billing.Receipts.Cheques;
using ErpWeb.Billing.Receipts.Refunds;
using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Receivables;
using ErpWeb.Credit.Reminders;
using ErpWeb.Credit.Settlements;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Credit;

/// <summary>Money that arrived is never stranded: it settles bills, waits for the next, or goes back.</summary>
public sealed class MoneyTests
{
    [Theory, Engines]
    public async Task Receive_ForThreeBills_LeavesTheRestAsAdvance_ForANewBill(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        Guid[] bills = [await shop.BillAsync(20), await shop.BillAsync(25), await shop.BillAsync(30)];

        var receipt = await shop.ReceiveAsync(10_000m, (bills[0], 2360m), (bills[1], 2950m), (bills[2], 3540m));
        Assert.Equal(1150m, (await shop.StandingAsync()).Unapplied);
        var later = await shop.BillAsync(5);
        Assert.True((await AllocateAsync(shop, receipt.Value.Id, later, 590m)).IsSuccess);

        Assert.Equal((0m, 560m), (await shop.DueAsync(later), (await shop.StandingAsync()).Unapplied));
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task TakeBack_FreesTheMoney_AndCancellingTheReceiptReopensEverything(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var (first, second) = (await shop.BillAsync(10), await shop.BillAsync(10));
        var receipt = (await shop.ReceiveAsync(1180m, (first, 1180m))).Value;

        Assert.True((await shop.DoAsync<AllocationService, Result>(service => service.TakeBackAsync(receipt.Id, first, "Meant for the other bill"))).IsSuccess);
        Assert.Equal((1180m, 1180m), (await shop.DueAsync(first), (await shop.StandingAsync()).Unapplied));
        Assert.True((await AllocateAsync(shop, receipt.Id, second, 1000m)).IsSuccess);
        await shop.AssertSoundAsync();
        Assert.True((await shop.DoAsync<ReceiptService, Result>(service => service.CancelAsync(receipt.Id, "Recorded twice"))).IsSuccess);

        Assert.Equal((1180m, 1180m, 0m), (await shop.DueAsync(first), await shop.DueAsync(second), (await shop.StandingAsync()).Unapplied));
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Refund_OfWhatIsUnapplied_AndNoMore(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var bill = await shop.BillAsync(5);
        var receipt = (await shop.ReceiveAsync(1000m, (bill, 590m))).Value;

        Assert.Equal("billing.refund.more_than_left", (await RefundAsync(shop, receipt.Id, 410.01m)).FirstError?.Code);
        var refund = await RefundAsync(shop, receipt.Id, 400m);
        Assert.Equal("RF/26-27/0001", refund.Value.Number);
        Assert.Equal(10m, (await shop.StandingAsync()).Unapplied);
        Assert.Equal("credit.credit_used", (await shop.DoAsync<ReceiptService, Result>(service => service.CancelAsync(receipt.Id, "Wrong"))).FirstError?.Code);
        Assert.True((await shop.DoAsync<RefundService, Result>(service => service.CancelAsync(refund.Value.Id, "Not paid after all"))).IsSuccess);

        Assert.Equal(410m, (await shop.StandingAsync()).Unapplied);
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Advance_ForAService_OwesItsGst_UntilAnInvoiceBearsIt(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var receipt = await shop.DoAsync<ReceiptService, Result<PostedReceipt>>(service => service.ReceiveAsync(new() { PartyId = shop.PartyId, Date = CreditFixture.Today, Amount = 1180m, AdvanceTaxRate = 18 }));
        Assert.Equal(180m, await TaxAsync(shop));
        var bill = await shop.BillAsync(5);

        await AllocateAsync(shop, receipt.Value.Id, bill, 590m);
        Assert.Equal(90m, await TaxAsync(shop));
        await RefundAsync(shop, receipt.Value.Id, 590m);

        Assert.Equal(0m, await TaxAsync(shop));
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Cheque_SettlesWhenItClears_AndReopensOnTheDayItBounces(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        await shop.DoAsync<ReminderService, Result>(service => service.SaveSettingsAsync(new() { BounceCharge = 250m }));
        var bill = await shop.BillAsync(10, new(2026, 11, 1));
        var cheque = (await shop.DoAsync<ChequeService, Result<PostedReference>>(service => service.RegisterAsync(new() { PartyId = shop.PartyId, ChequeNumber = "000123", Bank = "SBI", Date = new(2026, 11, 10), ReceivedOn = new(2026, 11, 2), Amount = 1180m }))).Value.Id;

        Assert.Equal(1180m, await shop.DueAsync(bill));
        Assert.Equal("billing.cheque.date", (await shop.DoAsync<ChequeService, Result>(service => service.DepositAsync(cheque, new(2026, 11, 9)))).FirstError?.Code);
        Assert.True((await shop.DoAsync<ChequeService, Result>(service => service.DepositAsync(cheque, new(2026, 11, 10)))).IsSuccess);
        Assert.True((await shop.DoAsync<ChequeService, Result<PostedReceipt>>(service => service.ClearAsync(cheque, new(2026, 11, 12)))).IsSuccess);
        Assert.Equal(0m, await shop.DueAsync(bill));
        Assert.True((await shop.DoAsync<ChequeService, Result>(service => service.BounceAsync(cheque, new(2026, 11, 15), "Funds insufficient"))).IsSuccess);

        Assert.Equal((1180m, 1430m), (await shop.DueAsync(bill), (await shop.StandingAsync()).Open));
        Assert.Empty(await AgeingAsync(shop, new(2026, 11, 13)));
        Assert.Equal(1430m, Assert.Single(await AgeingAsync(shop, new(2026, 11, 15))).Net);
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Ageing_OfAPastDay_StaysWhatItWas(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var bill = await shop.BillAsync(10, new(2026, 9, 1));
        await shop.ReceiveAsync(500m, new DateOnly(2026, 10, 5), (bill, 500m));
        var before = Assert.Single(await AgeingAsync(shop, new(2026, 10, 20)));

        var receipt = (await shop.ReceiveAsync(2000m, (bill, 680m))).Value;
        await shop.DoAsync<AllocationService, Result>(service => service.TakeBackAsync(receipt.Id, bill, "Wrong bill"));

        var after = Assert.Single(await AgeingAsync(shop, new(2026, 10, 20)));
        Assert.Equal(680m, before.Buckets[1]);
        Assert.Equal((before.Net, before.Unapplied, string.Join(' ', before.Buckets)), (after.Net, after.Unapplied, string.Join(' ', after.Buckets)));
    }

    [Theory, Engines]
    public async Task Statement_OpeningAndMovements_AreTheClosing_AndTheAccount(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var bill = await shop.BillAsync(10, new(2026, 9, 1));
        await shop.ReceiveAsync(500m, new DateOnly(2026, 10, 5), (bill, 500m));
        await shop.ReceiveAsync(1000m, (bill, 680m));

        var statement = (await shop.DoAsync<ReceivableQueries, CustomerStatement?>(queries => queries.StatementAsync(shop.PartyId, new(2026, 10, 1), CreditFixture.Today)))!;

        Assert.Equal((1180m, -320m), (statement.Opening, statement.Closing));
        Assert.Equal(statement.Closing, statement.Opening + statement.Rows.Sum(row => row.Charged - row.Received));
        Assert.Equal(statement.Closing, Assert.Single(await AgeingAsync(shop, CreditFixture.Today)).Net);
    }

    [Theory, Engines]
    public async Task TwoUses_OfTheSameMoneyAtOnce_OneWins(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var receipt = (await shop.ReceiveAsync(1180m)).Value;
        Guid[] bills = [await shop.BillAsync(10), await shop.BillAsync(10), await shop.BillAsync(10)];

        var results = await Task.WhenAll(bills.Select(bill => Task.Run(() => AllocateAsync(shop, receipt.Id, bill, 1180m))));

        Assert.Single(results, result => result.IsSuccess);
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Anything_AtRandom_KeepsReceiptsAndBillsWithinTheirAmounts(DatabaseEngine engine)
    {
        await using var shop = await CreditFixture.CreateAsync(engine);
        var random = new Random(20261121);
        var (bills, receipts, refunds) = (new List<Guid>(), new List<Guid>(), new List<Guid>());
        for (var step = 0; step < 60; step++)
        {
            switch (random.Next(7))
            {
                case 0 or 1:
                    bills.Add(await shop.BillAsync(random.Next(1, 20)));
                    break;
                case 2 or 3:
                    var amount = random.Next(1, 300_000) / 100m;
                    var part = bills.Count > 0 && random.Next(2) == 0 ? (Pick(bills), Math.Min(amount, random.Next(1, 100_000) / 100m)) : default((Guid, decimal)?);
                    if (await shop.ReceiveAsync(amount, part is { } one ? [one] : []) is { IsSuccess: true } received)
                        receipts.Add(received.Value.Id);
                    break;
                case 4 when receipts.Count > 0 && bills.Count > 0:
                    await AllocateAsync(shop, Pick(receipts), Pick(bills), random.Next(1, 100_000) / 100m);
                    break;
                case 5 when receipts.Count > 0:
                    if (await RefundAsync(shop, Pick(receipts), random.Next(1, 50_000) / 100m) is { IsSuccess: true } refunded)
                        refunds.Add(refunded.Value.Id);
                    break;
                case 6 when receipts.Count > 0:
                    if (random.Next(2) == 0 && bills.Count > 0)
                        await shop.DoAsync<AllocationService, Result>(service => service.TakeBackAsync(Pick(receipts), Pick(bills), "Random"));
                    else
                        await shop.DoAsync<ReceiptService, Result>(service => service.CancelAsync(Pick(receipts), "Random"));
                    break;
            }
        }
        Assert.True(refunds.Count > 0 && receipts.Count > 5);
        await shop.AssertSoundAsync();

        Guid Pick(List<Guid> from) => from[random.Next(from.Count)];
    }

    private static Task<Result> AllocateAsync(CreditFixture shop, Guid credit, Guid bill, decimal amount) =>
        shop.DoAsync<AllocationService, Result>(service => service.AllocateAsync(new() { CreditId = credit, ReceivableId = bill, Date = CreditFixture.Today, Amount = amount }));

    private static Task<Result<PostedReference>> RefundAsync(CreditFixture shop, Guid credit, decimal amount) =>
        shop.DoAsync<RefundService, Result<PostedReference>>(service => service.PayBackAsync(new() { CreditId = credit, Date = CreditFixture.Today, Amount = amount }));

    private static Task<IReadOnlyList<PartyAgeing>> AgeingAsync(CreditFixture shop, DateOnly asOf) => shop.DoAsync<ReceivableQueries, IReadOnlyList<PartyAgeing>>(queries => queries.AgeingAsync(asOf));

    private static async Task<decimal> TaxAsync(CreditFixture shop)
    {
        await using var db = shop.Billing.Database.For(shop.Billing.Tenant.Id);
        return await (
            from line in db.JournalLines
            join account in db.Accounts on line.AccountId equals account.Id
            where account.Role == ErpWeb.Accounting.Accounts.AccountRole.GstOnAdvances
            select line.Debit - line.Credit).SumAsync();
    }
}
