using ErpWeb.Inventory.Bins;
using ErpWeb.Inventory.Counts;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Inventory;

public sealed class BinTests
{
    [Theory, Engines]
    public async Task WhereGoodsLie_StandsOnPapersAndLists_AndChangesNoStock(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        await using var scope = room.Scope();
        var (bins, queries) = (scope.Get<BinService>(), scope.Get<BinQueries>());
        var (front, back) = (new BinDraft { WarehouseId = room.Store, Code = " a-01 ", Name = "By the door" }, new BinDraft { WarehouseId = room.Store, Code = "B-07" });
        Assert.True((await bins.SaveAsync(front)).IsSuccess);
        Assert.True((await bins.SaveAsync(back)).IsSuccess);
        Assert.Equal("inventory.bin.code_taken", (await bins.SaveAsync(new() { WarehouseId = room.Store, Code = "A-01" })).FirstError?.Code);
        Assert.Equal("inventory.bin.code", (await bins.SaveAsync(new() { WarehouseId = room.Store })).FirstError?.Code);

        Assert.True((await bins.PutAsync(back.Id, room.Item.Id)).IsSuccess);
        Assert.True((await bins.PutAsync(front.Id, room.Item.Id)).IsSuccess);
        Assert.Equal([("A-01", 1), ("B-07", 0)], (await queries.OfWarehouseAsync(room.Store))!.Bins.Select(bin => (bin.Code, bin.Items)));
        Assert.Equal(room.Item.Id, Assert.Single(await queries.GoodsAsync(front.Id)).ItemId);

        Assert.Equal("A-01", Assert.Single((await scope.Get<StockOnHandQueries>().PageAsync(new())).Rows).Bin);
        var draft = room.Send(room.Line(4));
        Assert.True((await room.SendAsync(draft)).IsSuccess);
        Assert.Contains("(bin A-01)", await scope.Get<ChallanHtml>().RenderAsync((await scope.Get<ChallanReader>().FindAsync(draft.Id))!), StringComparison.Ordinal);
        var rows = (await scope.Get<StockOnHandQueries>().PageAsync(new() { By = StockBy.Warehouse })).Rows;
        Assert.Equal(["", "A-01"], rows.Select(row => row.Bin).Order());

        var count = await room.StartCountAsync();
        var line = Assert.Single((await scope.Get<CountPaperReader>().FindAsync(count))!.Value.Sheet.Rows).Cells;
        Assert.Equal(("A-01", room.Item.Name, "______"), (line[0], line[1], line[5]));
        await room.CountAsync(count, 6);
        Assert.Equal("A-01", (await scope.Get<CountReader>().FindAsync(count))!.ByBin().Counted[0].Bin);

        Assert.True((await bins.RemoveAsync(front.Id)).IsSuccess);
        Assert.Equal("", (await scope.Get<StockOnHandQueries>().PageAsync(new())).Rows[0].Bin);
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Save_TheSameCodeByTwoPeopleAtOnce_IsTakenForOneOfThem(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        await using var scope = room.Scope();
        await using var other = room.Scope();

        var saved = await Task.WhenAll(
            scope.Get<BinService>().SaveAsync(new() { WarehouseId = room.Store, Code = "A-01" }),
            other.Get<BinService>().SaveAsync(new() { WarehouseId = room.Store, Code = "A-01" }));

        Assert.Equal(["", "inventory.bin.code_taken"], saved.Select(result => result.FirstError?.Code ?? "").Order());
    }

    [Fact]
    public async Task Save_WhatTheDatabaseRefusesForAnotherReason_IsNoTakenCode()
    {
        await using var room = await StockRoom.OpenAsync(DatabaseEngine.Sqlite);
        await using var scope = room.Scope();
        await using var raw = await room.Database.OpenAsync();
        await raw.ExecuteAsync("""create trigger "NoBins" before insert on "Bins" begin select raise(abort, 'disk'); end""");

        await Assert.ThrowsAsync<DbUpdateException>(() => scope.Get<BinService>().SaveAsync(new() { WarehouseId = room.Store, Code = "A-01" }));
    }
}
