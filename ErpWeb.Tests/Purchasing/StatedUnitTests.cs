using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Items;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Drafts.Editing;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Purchasing;

public sealed class StatedUnitTests
{
    [Theory, Engines]
    public async Task OrderedReceivedAndBilledByTheBox_KeptByThePiece(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        await shop.Database.SaveAsync(shop.Tenant.Id, new ItemUnit { Id = Ids.New(), ItemId = shop.Item.Id, Unit = "BOX", Base = 12 });

        var order = await shop.ApproveAsync(shop.Order(100, 100).With(draft => draft.Lines[0].Unit = "BOX"));
        var due = await shop.DoAsync<OrderQueries, IReadOnlyList<GoodsReceiptDraftLine>>(orders => orders.ToReceiveAsync(order.Id));
        Assert.Equal(("BOX", 100m), (due[0].StatedUnit, due[0].Quantity!.Value));
        var receipt = await shop.ReceiveAsync(order.Id, 99.5m);
        Assert.Equal(9950m, await shop.BalanceAsync(AccountRole.Stock));

        var lines = await shop.DoAsync<PurchaseEditing, IReadOnlyList<PurchaseDraftLine>>(editing => editing.LinesOfReceiptsAsync(shop.Supplier.Id, receiptId: receipt.Id));
        Assert.Equal(("BOX", 99.5m, 100m), (lines[0].Unit, lines[0].Quantity!.Value, lines[0].UnitPrice!.Value));
        var bill = shop.Bill().With(draft => draft.Lines = [.. lines]);
        Assert.True((await shop.DoAsync<BillService, Result<PostedReference>>(bills => bills.PostAsync(bill))).IsSuccess);

        await using var db = shop.Database.For(shop.Tenant.Id);
        var billed = await db.PurchaseBillLines.SingleAsync();
        Assert.Equal((1194m, "NOS", 8.3333m, 9950m, 1194m), (billed.Quantity, billed.Unit, billed.UnitPrice, billed.Value, billed.Covered));
        Assert.Equal(1194m, await db.StockMoves.SumAsync(move => move.Quantity));
        Assert.Equal((9950m, 0m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.GoodsReceivedNotBilled)));
        Assert.Equal(OrderStatus.PartlyReceived, await shop.StatusAsync(order.Id));
        await shop.AssertSoundAsync();
        await StockCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Fact]
    public async Task Kits_AreNotBought_AndHalfPiecesNotReceived()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        var kit = await shop.Tenant.AddAsync(An.Item().Code("KIT").With(item => item.Form = ErpWeb.Catalog.Contracts.ItemForm.Kit));
        await shop.Database.SaveAsync(shop.Tenant.Id, new ItemUnit { Id = Ids.New(), ItemId = shop.Item.Id, Unit = "BOX", Base = 12 });

        var ordered = await shop.DoAsync<OrderService, Result<PostedReference>>(orders => orders.ApproveAsync(shop.Order().With(draft => draft.Lines[0].ItemId = kit.Id)));
        var received = await shop.DoAsync<GoodsReceiptService, Result<PostedReference>>(receipts => receipts.ReceiveAsync(new()
        {
            Date = PurchaseFixture.Today,
            PartyId = shop.Supplier.Id,
            Lines = [new() { ItemId = shop.Item.Id, StatedUnit = "BOX", Quantity = 0.3m }],
        }));

        Assert.Equal(("purchasing.line.not_bought", "purchasing.line.unit_inexact"), (ordered.FirstError!.Code, received.FirstError!.Code));
    }
}
