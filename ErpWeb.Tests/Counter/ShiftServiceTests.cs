using ErpWeb.Accounting.Accounts;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ErpWeb.Tests.Counter.CounterFixture;

namespace ErpWeb.Tests.Counter;

/// <summary>A shift is counted blind, sealed, and seen by its cashier only.</summary>
public sealed class ShiftServiceTests
{
    [Theory, Engines]
    public async Task Shift_IsCountedAndSealed(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        await using var scope = counter.Scope();
        var (sales, shifts) = (scope.Get<CounterSaleService>(), scope.Get<ShiftService>());
        await sales.PostAsync(counter.Bill(2), [Paid(TenderKind.Cash, 300)]);
        await sales.PostAsync(counter.Bill(1), [Paid(TenderKind.Upi, 118)]);
        Assert.True((await shifts.MoveCashAsync(new() { Amount = 100, Reason = "Tea" })).IsSuccess);
        Assert.Equal("counter.cash.not_there", (await shifts.MoveCashAsync(new() { Amount = 5000, Reason = "Bank" })).FirstError?.Code);

        // 500 at the start, 236 sold, 100 out: 636. Ten rupees are missing.
        var closing = new ShiftClosing { Cash = new() { [100] = 6, [20] = 1, [5] = 1, [1] = 1 }, Upi = 118, Card = 0 };
        Assert.True((await shifts.CloseAsync(counter.ShiftId, closing)).IsSuccess);

        var report = (await scope.Get<ShiftQueries>().ReportAsync(counter.ShiftId))!;
        Assert.Equal((2, 354m), (report.SaleCount, report.Sales));
        Assert.Equal([(TenderKind.Cash, 636m, 626m), (TenderKind.Upi, 118m, 118m), (TenderKind.Card, 0m, 0m)], report.Counts.Select(count => (count.Kind, count.Expected, count.Counted)));
        Assert.Equal(10m, await counter.BalanceAsync(AccountRole.CashVariance));
        Assert.Equal(100m, await counter.BalanceAsync(AccountRole.CounterCash));
        Assert.Equal("counter.shift.closed", (await shifts.CloseAsync(counter.ShiftId, closing)).FirstError?.Code);
        Assert.Equal("counter.shift.none_open", (await sales.PostAsync(counter.Bill(), [Paid(TenderKind.Cash, 236)])).FirstError?.Code);
        await BooksCheck.AssertSoundAsync(counter.Database, counter.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Cashier_SeesHisOwnShiftOnly_TheOwnerAll(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        var rights = counter.Database.Services.GetRequiredService<ErpWeb.Shared.Kernel.Access.PermissionCatalogue>().Of(ErpWeb.Shared.Kernel.Access.BuiltInRole.Cashier);
        await using var cashier = counter.Scope(new(Ids.New(), "Ravi", "test"), rights);
        Assert.Null(await cashier.Get<ShiftQueries>().ReportAsync(counter.ShiftId));
        Assert.Empty((await cashier.Get<ShiftQueries>().PageAsync(null, null, null, 50)).Rows);
        Assert.Equal("counter.shift.already_open", (await cashier.Get<ShiftService>().OpenAsync(new() { TillId = (await counter.TillAsync(cashier)).Id })).FirstError?.Code);

        await using var owner = counter.Scope(new(Ids.New(), "Asha", "test"));
        Assert.Single((await owner.Get<ShiftQueries>().PageAsync(null, null, null, 50)).Rows);
    }
}
