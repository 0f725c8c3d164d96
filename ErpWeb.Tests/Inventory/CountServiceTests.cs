using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Counts;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Inventory;

public sealed class CountServiceTests
{
    [Theory, Engines]
    public async Task GoodsSoldAfterTheCount_DoNotDisturbIt(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        await room.AdjustAsync(room.Adjustment(AdjustmentReason.Sample, room.Line(1)));
        var count = await room.StartCountAsync();
        await room.CountAsync(count, 8);
        await room.AdjustAsync(room.Adjustment(AdjustmentReason.Sample, room.Line(3)));

        await ApproveAsync(room, count);

        // Nine were in the books at that moment, eight were there; three left afterwards.
        Assert.Equal((5m, -1000m + 400 + 100), (await room.OnHandAsync(room.Store), await room.BalanceAsync(AccountRole.StockAdjustment)));
        await using var db = room.Database.For(room.Tenant.Id);
        var result = await db.StockCountResults.SingleAsync();
        Assert.Equal((8m, 9m, -100m), (result.Counted, result.Book, result.Value));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task TwoCountersAtOnce_AddUp(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var count = await room.StartCountAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => room.CountAsync(count, 2, by: number % 2 == 0 ? "Meena" : "Ravi"))));
        await ApproveAsync(room, count);

        Assert.Equal(12, await room.OnHandAsync(room.Store));
        await using var db = room.Database.For(room.Tenant.Id);
        Assert.Equal(2, (await db.StockCountEntries.ToListAsync()).Select(entry => entry.CountedBy).Distinct().Count());
        Assert.Equal(1200, (await db.StockPositions.SingleAsync()).Value);
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Recount_ForgetsWhatWasCountedBefore(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var count = await room.StartCountAsync();
        await room.CountAsync(count, 3);
        await using var scope = room.Scope();
        Assert.True((await scope.Get<CountService>().RecountAsync(count, [room.Item.Id])).IsSuccess);
        Assert.Equal(CountErrors.NothingCounted, (await scope.Get<CountService>().ApproveAsync(count)).FirstError);

        await room.CountAsync(count, 10);
        await ApproveAsync(room, count);

        Assert.Equal(10, await room.OnHandAsync(room.Store));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task ApprovedTwice_IsPostedOnce_AndCancelledOnce(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var count = await room.StartCountAsync();
        await room.CountAsync(count, 7);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => ApproveAsync(room, count))));
        Assert.Equal(7, await room.OnHandAsync(room.Store));
        Assert.Equal(CountErrors.NotCounting, (await room.CountAsync(count, 1)).FirstError);

        await using var scope = room.Scope();
        Assert.True((await scope.Get<CountService>().CancelAsync(count, "a shelf was missed")).IsSuccess);
        Assert.Equal(CountErrors.NotApproved, (await scope.Get<CountService>().CancelAsync(count, "again")).FirstError);
        Assert.Equal(10, await room.OnHandAsync(room.Store));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Batches_AreCountedEachForItself(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine, ItemTracking.Batch);
        await room.AdjustAsync(room.Adjustment(AdjustmentReason.Found, room.Line(5, line => (line.LotNumber, line.Value) = ("B1", 500)), room.Line(5, line => (line.LotNumber, line.Value) = ("B2", 600))));
        var count = await room.StartCountAsync();

        Assert.Equal(CountErrors.LotMissing, (await room.CountAsync(count, 4)).FirstError);
        await room.CountAsync(count, 4, (await room.LotAsync("B1")).Id);
        await ApproveAsync(room, count);

        await using var db = room.Database.For(room.Tenant.Id);
        var lot = (await room.LotAsync("B2")).Id;
        Assert.Equal((9m, 5m), (await room.OnHandAsync(room.Store), (await db.StockPositions.SingleAsync(position => position.LotId == lot)).Quantity));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task CountOfAnotherBusiness_IsNotThere(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var count = await room.StartCountAsync();
        var other = await TestTenants.OneAsync(room.Database, "Bharat Stores", "29");
        await using var stranger = new TestScope(room.Database, other.Id);

        Assert.Equal(CountErrors.NotFound, (await stranger.Get<CountingService>().AddAsync(new() { CountId = count, ItemId = room.Item.Id, Quantity = 1 })).FirstError);
        Assert.Equal(CountErrors.NotFound, (await stranger.Get<CountService>().ApproveAsync(count)).FirstError);
        Assert.Equal(CountErrors.NotFound, (await stranger.Get<CountService>().DiscardAsync(count)).FirstError);
    }

    private static async Task ApproveAsync(StockRoom room, Guid count)
    {
        await using var scope = room.Scope();
        var result = await scope.Get<CountService>().ApproveAsync(count);
        Assert.True(result.IsSuccess, result.FirstError?.Message);
    }
}
