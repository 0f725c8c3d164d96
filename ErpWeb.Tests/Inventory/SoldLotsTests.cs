using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Lots;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Inventory;

public sealed class SoldLotsTests
{
    [Theory, Engines]
    public async Task Sale_TakesWhatExpiresFirst_AndNothingThatHasExpired(DatabaseEngine engine)
    {
        await using var room = await OpenAsync(engine);

        Assert.True((await SellAsync(room, 2, null)).IsSuccess);

        await using var db = room.Database.For(room.Tenant.Id);
        var line = await db.InvoiceLines.SingleAsync();
        Assert.Equal(("SOON", 3m), (line.LotNumber, await db.StockPositions.Where(position => position.LotId == line.LotId).Select(position => position.Quantity).SingleAsync()));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task ExpiredOrBlockedBatch_IsRefused(DatabaseEngine engine)
    {
        await using var room = await OpenAsync(engine);
        var (old, soon) = (await room.LotAsync("OLD"), await room.LotAsync("SOON"));
        await using var scope = room.Scope();
        await scope.Get<LotService>().SaveAsync(new() { Id = soon.Id, Version = soon.Version, LotNumber = soon.Number, ExpiresOn = soon.ExpiresOn, State = LotStatus.Recalled });

        Assert.Equal("OLD of Steel bottle expired on 09-11-2026. Choose another batch.", (await SellAsync(room, 1, old.Id)).FirstError!.Message);
        Assert.Equal("inventory.lot.blocked", (await SellAsync(room, 1, soon.Id)).FirstError!.Code);
        Assert.Equal("inventory.lot.none", (await SellAsync(room, 6, null)).FirstError!.Code);
        Assert.True((await SellAsync(room, 5, null)).IsSuccess);
        await room.AssertSoundAsync();
    }

    private static async Task<StockRoom> OpenAsync(DatabaseEngine engine)
    {
        var room = await StockRoom.OpenAsync(engine, ItemTracking.Batch);
        Assert.True((await room.AdjustAsync(room.Adjustment(AdjustmentReason.Found, Batch("LATE", 2028), Batch("OLD", 2026), Batch("SOON", 2027)))).IsSuccess);
        return room;

        ErpWeb.Inventory.Goods.GoodsLine Batch(string number, int year) => room.Line(5, line => (line.LotNumber, line.ExpiresOn, line.Value) = (number, new(year, 11, 9), 500));
    }

    private static async Task<Result<PostedInvoice>> SellAsync(StockRoom room, decimal quantity, Guid? lot)
    {
        await using var scope = room.Scope();
        var customer = await room.Tenant.AddAsync(A.Party().Consumer());
        return await scope.Get<InvoiceService>().PostAsync(new() { Date = new(2026, 11, 20), PartyId = customer.Id, Lines = [new InvoiceDraftLine { ItemId = room.Item.Id, Quantity = quantity, UnitPrice = 100, LotId = lot }] });
    }
}
