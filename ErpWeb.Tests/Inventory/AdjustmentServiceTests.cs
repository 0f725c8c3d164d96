using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Opening;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Inventory;

public sealed class AdjustmentServiceTests
{
    [Theory, Engines]
    public async Task LostGoods_GiveTheirInputTaxBack(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var draft = room.Adjustment(AdjustmentReason.Loss, room.Line(3));
        draft.ReversesTax = true;

        var posted = await room.AdjustAsync(draft);

        Assert.Equal("SA/26-27/0002", posted.Value.Number);
        Assert.Equal(7, await room.OnHandAsync(room.Store));
        Assert.Equal((-27m, -27m), (await room.BalanceAsync(AccountRole.InputCgst), await room.BalanceAsync(AccountRole.InputSgst)));
        Assert.Equal(-1000 + 300 + 54, await room.BalanceAsync(AccountRole.StockAdjustment));
        await room.AssertSoundAsync();

        await using var scope = room.Scope();
        Assert.True((await scope.Get<AdjustmentService>().CancelAsync(draft.Id, "found again")).IsSuccess);
        Assert.Equal(AdjustmentErrors.AlreadyCancelled, (await scope.Get<AdjustmentService>().CancelAsync(draft.Id, "again")).FirstError);
        Assert.Equal((10m, 0m, -1000m), (await room.OnHandAsync(room.Store), await room.BalanceAsync(AccountRole.InputCgst), await room.BalanceAsync(AccountRole.StockAdjustment)));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task SubmittedTwiceAtOnce_IsPostedOnce(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var draft = room.Adjustment(AdjustmentReason.Damage, room.Line(1));

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => room.AdjustAsync(draft))));

        Assert.Single(results.Select(result => result.Value.Number).Distinct());
        Assert.Equal(9, await room.OnHandAsync(room.Store));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task MoreThanThereIs_IsRefusedAndLeavesNoGapInTheNumbers(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);

        var refused = await room.AdjustAsync(room.Adjustment(AdjustmentReason.Damage, room.Line(11)));

        Assert.Equal("Only 10 NOS of Steel bottle are in Main store.", refused.FirstError!.Message);
        Assert.Equal("SA/26-27/0002", (await room.AdjustAsync(room.Adjustment(AdjustmentReason.Damage, room.Line(10)))).Value.Number);
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Preview_SaysWhichDocumentsCostSomethingElse(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var lost = room.Adjustment(AdjustmentReason.Loss, room.Line(4));
        await room.AdjustAsync(lost);
        var earlier = room.Adjustment(AdjustmentReason.Found, room.Line(2, line => line.Value = 500));
        earlier.Date = new(2026, 10, 20);

        await using var scope = room.Scope();
        var preview = (await scope.Get<AdjustmentService>().PreviewAsync(earlier)).Value;

        var change = Assert.Single(preview.Changes);
        Assert.Equal((500m, "SA/26-27/0002", 400m, 700m), (preview.Value!.Value, change.Number, change.Before, change.After));
        Assert.Equal(6, await room.OnHandAsync(room.Store));

        await room.AdjustAsync(earlier);
        await using var db = room.Database.For(room.Tenant.Id);
        Assert.Equal(-700, (await db.StockMoves.Where(move => move.SourceId == lost.Id).ToListAsync()).Sum(move => move.Value));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task WhoMayNotSeeCost_NeitherSeesNorSetsIt(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var draft = room.Adjustment(AdjustmentReason.Found, room.Line(1, line => line.Value = 99999));
        await using var scope = room.Scope(Rights.Of([InventoryPermissions.AdjustmentPost, CatalogPermissions.ItemView]));

        Assert.Null((await scope.Get<AdjustmentService>().PreviewAsync(draft)).Value.Value);
        Assert.True((await scope.Get<AdjustmentService>().PostAsync(draft)).IsSuccess);

        await using var db = room.Database.For(room.Tenant.Id);
        Assert.Equal(100, (await db.StockAdjustments.SingleAsync(row => row.Id == draft.Id)).Value);
    }

    [Theory, Engines]
    public async Task OpeningStock_StandsAgainstOpeningEquity_WithItsBatches(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine, ItemTracking.Batch);
        var draft = new AdjustmentDraft
        {
            Date = new(2026, 11, 1),
            Lines =
            [
                room.Line(10, line => (line.LotNumber, line.ExpiresOn, line.Value, line.WarehouseId) = (" b-1 ", new(2026, 12, 31), 1000, room.Store)),
                room.Line(5, line => (line.LotNumber, line.Value, line.WarehouseId) = ("B-2", 600, room.Shop)),
            ],
        };
        await using var scope = room.Scope();

        Assert.True((await scope.Get<OpeningStockService>().PostAsync(draft)).IsSuccess);

        Assert.Equal((10m, 5m, -1600m), (await room.OnHandAsync(room.Store), await room.OnHandAsync(room.Shop), await room.BalanceAsync(AccountRole.OpeningEquity)));
        Assert.Equal(new DateOnly(2026, 12, 31), (await room.LotAsync("B-1")).ExpiresOn);
        await room.AssertSoundAsync();
        Assert.True((await scope.Get<AdjustmentService>().CancelAsync(draft.Id, "counted wrongly")).IsSuccess);
        Assert.Equal(0, await room.BalanceAsync(AccountRole.OpeningEquity));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task WriteOffOfExpired_TakesExpiredBatchesOnly(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine, ItemTracking.Batch);
        await room.AdjustAsync(room.Adjustment(AdjustmentReason.Found, room.Line(5, line => (line.LotNumber, line.ExpiresOn, line.Value) = ("OLD", new(2026, 11, 9), 500)), room.Line(5, line => (line.LotNumber, line.ExpiresOn, line.Value) = ("NEW", new(2027, 11, 9), 500))));
        var (old, fresh) = (await room.LotAsync("OLD"), await room.LotAsync("NEW"));

        Assert.Equal("inventory.adjustment.not_expired", (await room.AdjustAsync(room.Adjustment(AdjustmentReason.Expired, room.Line(1, line => line.LotId = fresh.Id)))).FirstError!.Code);
        Assert.Equal("inventory.batch.missing", (await room.AdjustAsync(room.Adjustment(AdjustmentReason.Expired, room.Line(1)))).FirstError!.Code);
        Assert.True((await room.AdjustAsync(room.Adjustment(AdjustmentReason.Expired, room.Line(5, line => line.LotId = old.Id)))).IsSuccess);
        Assert.Equal(5, await room.OnHandAsync(room.Store));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task IdsOfAnotherBusiness_AreRefused(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var other = await TestTenants.OneAsync(room.Database, "Bharat Stores", "29");
        var item = await other.AddAsync(An.Item());
        await using var db = room.Database.For(other.Id);
        var warehouse = await db.Warehouses.Where(row => row.IsDefault).Select(row => row.Id).SingleAsync();

        Assert.Equal("inventory.goods.item", (await room.AdjustAsync(room.Adjustment(AdjustmentReason.Found, room.Line(1, line => line.ItemId = item.Id)))).FirstError!.Code);
        Assert.Equal("inventory.warehouse.missing", (await room.AdjustAsync(room.Adjustment(AdjustmentReason.Found, room.Line(1, line => line.WarehouseId = warehouse)))).FirstError!.Code);
        await using var stranger = new TestScope(room.Database, other.Id);
        await using var own = room.Database.For(room.Tenant.Id);
        var id = await own.StockAdjustments.Select(row => row.Id).SingleAsync();
        Assert.Equal(AdjustmentErrors.NotFound, (await stranger.Get<AdjustmentService>().CancelAsync(id, "mine now")).FirstError);
    }
}
