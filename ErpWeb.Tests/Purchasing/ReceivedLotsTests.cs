using ErpWeb.Accounting.Accounts;
using ErpWeb.Audit.Books;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Purchasing;

/// <summary>Batches and serial numbers on goods that come in, and on those that go back.</summary>
public sealed class ReceivedLotsTests
{
    [Theory, Engines]
    public async Task Batches_ComeInByTheReceipt_BearTheBillsDifference_AndGoBackThemselves(DatabaseEngine engine)
    {
        await using var shop = await OpenAsync(engine, ItemTracking.Batch);
        var receipt = await ReceiveAsync(shop, 10, new ReceivedLot { Number = " b1 ", Quantity = 4, ExpiresOn = new(2027, 3, 31), Mrp = 150 }, new ReceivedLot { Number = "B2", Quantity = 6 });
        Assert.True(receipt.IsSuccess, receipt.FirstError?.Message);
        Assert.Equal((4m, 400m), await StandsAsync(shop, "B1"));

        var bill = await shop.BillAsync(shop.Bill(10, 110.01m).With(draft => draft.Lines[0].ReceiptLineId = LineOf(shop, receipt.Value.Id)));
        Assert.Equal((4m, 440.04m), await StandsAsync(shop, "B1"));
        Assert.Equal((6m, 660.06m), await StandsAsync(shop, "B2"));

        await using var db = shop.Database.For(shop.Tenant.Id);
        var (line, b2) = (await db.PurchaseBillLines.Select(row => row.Id).SingleAsync(), await db.PurchaseLots.Where(row => row.LotNumber == "B2").Select(row => row.Id).SingleAsync());
        Task<Result<PostedReference>> ReturnAsync(decimal quantity, params ReturnedLot[] lots) => shop.DoAsync<DebitNoteService, Result<PostedReference>>(notes => notes.ReturnAsync(new()
        {
            BillId = bill.Id,
            Date = PurchaseFixture.Today,
            Reason = "Leaking",
            Lines = [new() { BillLineId = line, Quantity = quantity, Lots = [.. lots] }],
        }));
        Assert.Equal("purchasing.debit_note.lots", (await ReturnAsync(2)).FirstError?.Code);
        Assert.Equal("purchasing.debit_note.lot_too_many", (await ReturnAsync(7, new ReturnedLot { CameAsId = b2, Quantity = 7 })).FirstError?.Code);
        Assert.True((await ReturnAsync(2, new ReturnedLot { CameAsId = b2, Quantity = 2 })).IsSuccess);
        Assert.Equal((4m, 440.04m), await StandsAsync(shop, "B2"));
        Assert.Equal("purchasing.debit_note.lot_too_many", (await ReturnAsync(5, new ReturnedLot { CameAsId = b2, Quantity = 5 })).FirstError?.Code);
        await AssertSoundAsync(shop);
    }

    [Theory, Engines]
    public async Task GoodsThatAreToldApart_AreBoughtByTheBox_AndTheirBatchesHoldPieces(DatabaseEngine engine)
    {
        await using var shop = await OpenAsync(engine, ItemTracking.Batch);
        await shop.Database.SaveAsync(shop.Tenant.Id, new ItemUnit { Id = Ids.New(), ItemId = shop.Item.Id, Unit = "BOX", Base = 12 });
        var bill = shop.Bill(2, 600).With(draft => draft.Lines[0].Unit = "BOX");
        bill.Lines[0].Lots = [new() { Number = "B1", Quantity = 1 }, new() { Number = "B2", Quantity = 1 }];

        Assert.Equal("The batches hold 2, the line says 24.", (await shop.TryBillAsync(bill)).FirstError?.Message);
        (bill.Lines[0].Lots[0].Quantity, bill.Lines[0].Lots[1].Quantity) = (20, 4);
        Assert.True((await shop.TryBillAsync(bill)).IsSuccess);
        Assert.True((await ReceiveAsync(shop, 1, line => (line.StatedUnit, line.UnitCost) = ("BOX", 600), new ReceivedLot { Number = "B3" })).IsSuccess);

        Assert.Equal(((20m, 1000m), (4m, 200m), (12m, 600m)), (await StandsAsync(shop, "B1"), await StandsAsync(shop, "B2"), await StandsAsync(shop, "B3")));
        await AssertSoundAsync(shop);
    }

    [Theory, Engines]
    public async Task SerialNumbers_AreOnePieceEach_AndCannotComeTwice(DatabaseEngine engine)
    {
        await using var shop = await OpenAsync(engine, ItemTracking.Serial);
        var draft = shop.Bill(2, 500);

        Assert.Equal(("purchasing.lot.serial_missing", "Lines[0].Lots"), FaultOf(await shop.TryBillAsync(draft)));
        draft.Lines[0].Lots = [Piece("SN1")];
        Assert.Equal("1 numbers are here for 2 pieces.", (await shop.TryBillAsync(draft)).FirstError?.Message);
        draft.Lines[0].Lots = [Piece("SN1"), Piece("sn1")];
        Assert.Equal("purchasing.lot.twice", (await shop.TryBillAsync(draft)).FirstError?.Code);
        draft.Lines[0].Lots = [Piece("SN1"), Piece("SN2")];
        Assert.True((await shop.TryBillAsync(draft)).IsSuccess);
        Assert.Equal((1m, 500m), await StandsAsync(shop, "SN2"));

        var again = await ReceiveAsync(shop, 1, Piece("sn2"));
        Assert.Equal("SN2 of Steel bottle is in stock already.", again.FirstError?.Message);
        await AssertSoundAsync(shop);
    }

    [Theory, Engines]
    public async Task RejectedGoods_AreKeptApart_AtNoValue_AndLeaveWithTheReceipt(DatabaseEngine engine)
    {
        await using var shop = await OpenAsync(engine, ItemTracking.Batch);
        await using var db = shop.Database.For(shop.Tenant.Id);
        var (reject, store) = (await PlaceAsync(WarehouseKind.Reject), await PlaceAsync(WarehouseKind.Store));
        Task<Guid> PlaceAsync(WarehouseKind kind) => db.Warehouses.Where(place => place.Kind == kind).Select(place => place.Id).FirstAsync();
        Task<decimal> ThereAsync(Guid place) => db.StockPositions.Where(position => position.WarehouseId == place).SumAsync(position => position.Quantity);
        Result<PostedReference> receipt = await ReceiveAsync(shop, 8, line => (line.Rejected, line.RejectReason, line.RejectWarehouseId) = (2, "Torn", store), new ReceivedLot { Number = "B1" });
        Assert.Equal("purchasing.receipt.reject_place", receipt.FirstError?.Code);

        receipt = await ReceiveAsync(shop, 8, line => (line.Rejected, line.RejectReason, line.RejectWarehouseId) = (2, "Torn", reject), new ReceivedLot { Number = "B1" });

        Assert.Equal((8m, 2m), (await ThereAsync(store), await ThereAsync(reject)));
        Assert.Equal((800m, -800m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.GoodsReceivedNotBilled)));
        await AssertSoundAsync(shop);
        Assert.True((await shop.DoAsync<GoodsReceiptService, Result>(receipts => receipts.CancelAsync(receipt.Value.Id, "Wrong"))).IsSuccess);
        Assert.Equal((0m, 0m), (await ThereAsync(store), await ThereAsync(reject)));
        await AssertSoundAsync(shop);
    }

    private static ReceivedLot Piece(string number) => new() { Number = number, Quantity = 1 };

    private static (string?, string?) FaultOf<T>(Result<T> result) => (result.FirstError?.Code, result.FirstError?.Field);

    private static async Task<PurchaseFixture> OpenAsync(DatabaseEngine engine, ItemTracking tracking)
    {
        var shop = await PurchaseFixture.CreateAsync(engine);
        await using var db = shop.Database.For(shop.Tenant.Id);
        var item = await db.Items.SingleAsync(row => row.Id == shop.Item.Id);
        item.Tracking = tracking;
        await db.SaveChangesAsync();
        return shop;
    }

    private static Task<Result<PostedReference>> ReceiveAsync(PurchaseFixture shop, decimal quantity, params ReceivedLot[] lots) => ReceiveAsync(shop, quantity, _ => { }, lots);

    private static Task<Result<PostedReference>> ReceiveAsync(PurchaseFixture shop, decimal quantity, Action<GoodsReceiptDraftLine> change, params ReceivedLot[] lots) =>
        shop.DoAsync<GoodsReceiptService, Result<PostedReference>>(receipts => receipts.ReceiveAsync(new()
        {
            Date = PurchaseFixture.Today,
            PartyId = shop.Supplier.Id,
            Lines = [new GoodsReceiptDraftLine { ItemId = shop.Item.Id, Quantity = quantity, UnitCost = 100, Lots = [.. lots] }.With(change)],
        }));

    private static Guid LineOf(PurchaseFixture shop, Guid receiptId)
    {
        using var db = shop.Database.For(shop.Tenant.Id);
        return db.GoodsReceiptLines.Where(line => line.ReceiptId == receiptId).Select(line => line.Id).Single();
    }

    private static async Task<(decimal Quantity, decimal Value)> StandsAsync(PurchaseFixture shop, string lot)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        var id = await db.Lots.Where(row => row.Number == lot).Select(row => row.Id).SingleAsync();
        var position = await db.StockPositions.SingleAsync(row => row.LotId == id);
        return (position.Quantity, position.Value);
    }

    private static async Task AssertSoundAsync(PurchaseFixture shop)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        Assert.Empty((await BooksVerification.VerifyAsync(db, default)).SelectMany(rule => rule.Faults));
    }
}
