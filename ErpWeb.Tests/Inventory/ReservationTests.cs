using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.Settings;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Inventory;

/// <summary>Ten pieces are there, and an order waits for seven.</summary>
public sealed class ReservationTests
{
    [Theory, Engines]
    public async Task WhatAnOrderWaitsFor_IsRefusedToOthers_UntilItIsDeliveredOrCancelled(DatabaseEngine engine)
    {
        await using var room = await OpenAsync(engine, ReservationPolicy.Block);
        var order = await OrderAsync(room);
        Assert.Equal(("inventory.stock.reserved", "Steel bottle is reserved for orders: 1 fewer can be sold. Take it from the order, or close the order first."), FaultOf(await SellAsync(room, 4)));
        Assert.True((await SellAsync(room, 3)).IsSuccess);
        var row = await RowAsync(room);
        Assert.Equal((7m, 7m, 0m, 0m), (row.Quantity, row.Reserved!.Value, row.Available!.Value, row.OnOrder!.Value));

        Assert.True((await InvoiceOfAsync(room, order, 5)).IsSuccess);
        Assert.Equal(2, (await RowAsync(room)).Reserved);
        await using var scope = room.Scope();
        Assert.True((await scope.Get<SalesPaperService>().CloseAsync(order)).IsSuccess);
        Assert.True((await SellAsync(room, 2)).IsSuccess);
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task WhatAKitOnAnOrderContains_IsReserved_BesideWhatIsOrderedWhole(DatabaseEngine engine)
    {
        await using var room = await OpenAsync(engine, ReservationPolicy.Block);
        await OrderAsync(room, quantity: 2);
        var kit = await room.Tenant.AddAsync(An.Item().Code("KIT").With(item => item.Form = ItemForm.Kit));
        await room.Database.SaveAsync(room.Tenant.Id, new KitPart { Id = Ids.New(), KitId = kit.Id, ItemId = room.Item.Id, Quantity = 2 });

        var order = await OrderAsync(room, itemId: kit.Id, quantity: 3);

        Assert.Equal((8m, 2m), await ReservedAsync(room));
        Assert.Equal("inventory.stock.reserved", (await SellAsync(room, 3)).FirstError?.Code);
        Assert.True((await InvoiceOfAsync(room, order, 1)).IsSuccess);
        Assert.Equal((6m, 2m), await ReservedAsync(room));
        Assert.True((await SellAsync(room, 2)).IsSuccess);
        await using var scope = room.Scope();
        Assert.True((await scope.Get<SalesPaperService>().CloseAsync(order)).IsSuccess);
        Assert.Equal((2m, 4m), await ReservedAsync(room));
        await room.AssertSoundAsync();
    }

    [Fact]
    public async Task AWarning_LetsTheSalePass_AndSaysSo()
    {
        await using var room = await OpenAsync(DatabaseEngine.Sqlite, ReservationPolicy.Warn);
        await OrderAsync(room);

        var shortage = Assert.Single((await SellAsync(room, 5)).Value.Shortages);

        Assert.Equal("Steel bottle is reserved for orders: they lack 2 now.", shortage.Wording.ToString());
    }

    [Fact]
    public async Task AnOldOrder_HoldsNothing()
    {
        await using var room = await OpenAsync(DatabaseEngine.Sqlite, ReservationPolicy.Block, days: 1);
        await OrderAsync(room, new(2026, 11, 10));

        Assert.True((await SellAsync(room, 10)).IsSuccess);
    }

    private static (string?, string?) FaultOf<T>(Result<T> result) => (result.FirstError?.Code, result.FirstError?.Message);

    private static async Task<StockRoom> OpenAsync(DatabaseEngine engine, ReservationPolicy policy, int? days = null)
    {
        var room = await StockRoom.OpenAsync(engine);
        await using var scope = room.Scope();
        Assert.True((await scope.Get<StockSettingsService>().SaveAsync(ValuationMethod.Fifo, NegativeStock.Warn, policy, days)).IsSuccess);
        return room;
    }

    private static async Task<Guid> OrderAsync(StockRoom room, DateOnly? date = null, Guid? itemId = null, decimal quantity = 7)
    {
        await using var scope = room.Scope();
        return (await scope.Get<SalesPaperService>().PostOrderAsync(await DraftAsync(room, quantity, date, itemId))).Value.Id;
    }

    private static async Task<(decimal Reserved, decimal Available)> ReservedAsync(StockRoom room)
    {
        var row = await RowAsync(room);
        return (row.Reserved!.Value, row.Available!.Value);
    }

    private static async Task<Result<PostedInvoice>> SellAsync(StockRoom room, decimal quantity)
    {
        await using var scope = room.Scope();
        return await scope.Get<InvoiceService>().PostAsync(await DraftAsync(room, quantity));
    }

    private static async Task<Result<PostedInvoice>> InvoiceOfAsync(StockRoom room, Guid order, decimal quantity)
    {
        await using var scope = room.Scope();
        var id = (await scope.Get<NextDrafts>().MakeAsync([order], SalesKind.Invoice)).Value;
        var draft = (await scope.Get<InvoiceDraftService>().FindAsync(id))!;
        draft.Lines[0].Quantity = quantity;
        return await scope.Get<InvoiceService>().PostAsync(draft);
    }

    private static async Task<InvoiceDraft> DraftAsync(StockRoom room, decimal quantity, DateOnly? date = null, Guid? itemId = null) => new()
    {
        Date = date ?? new(2026, 11, 20),
        PartyId = (await room.Tenant.AddAsync(A.Party().Consumer())).Id,
        Lines = [new() { ItemId = itemId ?? room.Item.Id, Quantity = quantity, UnitPrice = 150 }],
    };

    private static async Task<StockRow> RowAsync(StockRoom room)
    {
        await using var scope = room.Scope();
        return Assert.Single((await scope.Get<StockOnHandQueries>().PageAsync(new() { WithOrders = true })).Rows);
    }
}
