using ErpWeb.Accounting.Accounts;
using ErpWeb.Counter.Returns;
using ErpWeb.Counter.Sales;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ErpWeb.Tests.Counter.CounterFixture;

namespace ErpWeb.Tests.Counter;

/// <summary>What comes back at the counter was sold there, and its voucher pays.</summary>
public sealed class ReturnServiceTests
{
    [Theory, Engines]
    public async Task Return_IsCappedAndItsVoucherPaysTheNextBill(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        await using var scope = counter.Scope();
        var (sales, returns) = (scope.Get<CounterSaleService>(), scope.Get<ReturnService>());
        var sold = (await sales.PostAsync(counter.Bill(5), [Paid(TenderKind.Cash, 590)])).Value;

        var draft = await ReturnOfAsync(returns, sold.Number, 2, TenderKind.Cash);
        var back = (await returns.PostAsync(draft)).Value;
        Assert.Equal((236m, 236m, 0m), (back.Total, back.Refunded, back.Kept));
        Assert.Equal(back, (await returns.PostAsync(draft)).Value);
        Assert.Equal(354m, await counter.BalanceAsync(AccountRole.Cash));
        Assert.Equal(3m, (await returns.FindAsync("1")).Value.Draft.Lines.Single().Left);
        Assert.False((await returns.PostAsync(await ReturnOfAsync(returns, sold.Number, 4, TenderKind.Cash))).IsSuccess);

        var exchanged = (await returns.PostAsync(await ReturnOfAsync(returns, sold.Number, 3, TenderKind.Voucher))).Value;
        Assert.Equal((0m, 354m), (exchanged.Refunded, exchanged.Kept));
        Assert.Equal("counter.voucher.too_small", (await sales.PostAsync(counter.Bill(4), [Paid(TenderKind.Voucher, 472, exchanged.Number)])).FirstError?.Code);
        Assert.True((await sales.PostAsync(counter.Bill(4), [Paid(TenderKind.Voucher, 354, exchanged.Number), Paid(TenderKind.Cash, 118)])).IsSuccess);
        Assert.Equal(0m, await counter.BalanceAsync(AccountRole.CustomerAdvances));
        Assert.Equal(0m, await counter.BalanceAsync(AccountRole.Receivables));
        Assert.Equal(472m, await counter.BalanceAsync(AccountRole.Cash));

        Assert.Equal(972m, await counter.ExpectedCashAsync());
    }

    private static async Task<ReturnDraft> ReturnOfAsync(ReturnService returns, string number, decimal quantity, TenderKind refund)
    {
        var draft = (await returns.FindAsync(number)).Value.Draft;
        (draft.Lines[0].Quantity, draft.Refund) = (quantity, refund);
        return draft;
    }
}
