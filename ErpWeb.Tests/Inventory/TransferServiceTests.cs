using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Inventory;

public sealed class TransferServiceTests
{
    [Theory, Engines]
    public async Task ShortReceipt_LeavesTheRestInTransit_UntilItIsGivenUp(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var draft = room.Send(room.Line(6));
        Assert.Equal("ST/26-27/0001", (await room.SendAsync(draft)).Value.Number);
        Assert.Equal((4m, 6m, 0m), (await room.OnHandAsync(room.Store), await room.OnHandAsync(room.Transit), await room.OnHandAsync(room.Shop)));
        Assert.Equal(600, await room.BalanceAsync(AccountRole.StockInTransit));
        await room.AssertSoundAsync();

        Assert.Equal("ST/26-27/0001/R1", (await room.ReceiveAsync(draft, 4)).Value.Number);
        Assert.Equal((2m, 4m), (await room.OnHandAsync(room.Transit), await room.OnHandAsync(room.Shop)));
        Assert.Equal(TransferStatus.PartlyReceived, await StatusAsync(room, draft));
        Assert.Equal("inventory.transfer.too_much", (await room.ReceiveAsync(draft, 3)).FirstError!.Code);
        await room.AssertSoundAsync();

        var loss = new ArrivalDraft { TransferId = draft.Id, Date = new(2026, 11, 12), Note = "fell off the van" };
        await using var scope = room.Scope();
        Assert.True((await scope.Get<ArrivalService>().CloseWithLossAsync(loss)).IsSuccess);
        Assert.Equal((0m, 0m, -800m), (await room.OnHandAsync(room.Transit), await room.BalanceAsync(AccountRole.StockInTransit), await room.BalanceAsync(AccountRole.StockAdjustment)));
        Assert.Equal(TransferStatus.ClosedWithLoss, await StatusAsync(room, draft));
        Assert.Equal(TransferErrors.NothingOnTheWay, (await room.ReceiveAsync(draft, 1)).FirstError);
        await room.AssertSoundAsync();

        Assert.True((await scope.Get<ArrivalService>().CancelAsync(loss.Id, "the van came back")).IsSuccess);
        Assert.True((await room.ReceiveAsync(draft, 2)).IsSuccess);
        Assert.Equal((TransferStatus.Received, 6m), (await StatusAsync(room, draft), await room.OnHandAsync(room.Shop)));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task StatedByTheBox_MovesPieces_AndPrintsTheBox(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        await room.Database.SaveAsync(room.Tenant.Id, new ItemUnit { Id = Ids.New(), ItemId = room.Item.Id, Unit = "BOX", Base = 4 });
        Assert.Equal("inventory.goods.unit_unknown", (await room.SendAsync(room.Send(room.Line(1, line => line.StatedUnit = "DOZ")))).FirstError?.Code);
        Assert.Equal("inventory.goods.unit_inexact", (await room.SendAsync(room.Send(room.Line(0.3m, line => line.StatedUnit = "BOX")))).FirstError?.Code);

        var draft = room.Send(room.Line(1.5m, line => line.StatedUnit = "BOX"));
        Assert.True((await room.SendAsync(draft)).IsSuccess);
        var found = room.Adjustment(AdjustmentReason.Found, room.Line(2, line => line.StatedUnit = "BOX"));
        Assert.True((await room.AdjustAsync(found)).IsSuccess);

        Assert.Equal((12m, 6m), (await room.OnHandAsync(room.Store), await room.OnHandAsync(room.Transit)));
        await using (var scope = room.Scope())
        {
            var challan = (await scope.Get<ChallanReader>().FindAsync(draft.Id))!;
            Assert.Contains("1.5 BOX (6 NOS)", await scope.Get<ChallanHtml>().RenderAsync(challan), StringComparison.Ordinal);
            var line = Assert.Single((await scope.Get<AdjustmentQueries>().FindAsync(found.Id))!.Lines);
            Assert.Equal((8m, 2m, "BOX", 800m), (line.Quantity, line.StatedQuantity!.Value, line.StatedUnit, line.Value));
        }
        Assert.Equal("inventory.goods.unit_inexact", (await room.ReceiveAsync(draft, 0.3m, isStated: true)).FirstError?.Code);
        Assert.Equal("inventory.transfer.too_much", (await room.ReceiveAsync(draft, 2, isStated: true)).FirstError?.Code);
        Assert.True((await room.ReceiveAsync(draft, 1, isStated: true)).IsSuccess);
        Assert.Equal((2m, 4m), (await room.OnHandAsync(room.Transit), await room.OnHandAsync(room.Shop)));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Loss_GivesTheInputTaxBack_AndTakesItAgainWhenCancelled(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var draft = room.Send(room.Line(6));
        await room.SendAsync(draft);
        await using var scope = room.Scope();
        Assert.Equal(108m, await scope.Get<ArrivalService>().ProposeTaxAsync(draft.Id));

        var loss = new ArrivalDraft { TransferId = draft.Id, Date = new(2026, 11, 12), ReversesTax = true, TaxReversed = 100.01m };
        Assert.True((await scope.Get<ArrivalService>().CloseWithLossAsync(loss)).IsSuccess);
        Assert.Equal((-50.01m, -50m), (await room.BalanceAsync(AccountRole.InputCgst), await room.BalanceAsync(AccountRole.InputSgst)));
        Assert.Equal(-1000m + 600m + 100.01m, await room.BalanceAsync(AccountRole.StockAdjustment));
        await room.AssertSoundAsync();

        Assert.True((await scope.Get<ArrivalService>().CancelAsync(loss.Id, "found")).IsSuccess);
        Assert.Equal((0m, -1000m), (await room.BalanceAsync(AccountRole.InputCgst), await room.BalanceAsync(AccountRole.StockAdjustment)));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task TwoWhoReceiveAtOnce_CannotReceiveMoreThanWasSent(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var draft = room.Send(room.Line(6));
        await room.SendAsync(draft);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => room.ReceiveAsync(draft, 4))));

        Assert.Single(results, result => result.IsSuccess);
        Assert.Equal((2m, 4m), (await room.OnHandAsync(room.Transit), await room.OnHandAsync(room.Shop)));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task SubmittedTwice_IsSentAndReceivedOnce(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var (draft, arrival) = (room.Send(room.Line(6)), Ids.New());

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => room.SendAsync(draft))));
        var received = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => room.ReceiveAsync(draft, 2, arrival))));

        Assert.Single(sent.Select(result => result.Value.Number).Distinct());
        Assert.Single(received.Select(result => result.Value.Number).Distinct());
        Assert.Equal((4m, 4m, 2m), (await room.OnHandAsync(room.Store), await room.OnHandAsync(room.Transit), await room.OnHandAsync(room.Shop)));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Transfer_IsCancelledAfterItsReceiptsOnly(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var (draft, arrival) = (room.Send(room.Line(6)), Ids.New());
        await room.SendAsync(draft);
        await room.ReceiveAsync(draft, 2, arrival);
        await using var scope = room.Scope();

        Assert.Equal(TransferErrors.WasReceived, (await scope.Get<TransferService>().CancelAsync(draft.Id, "wrong shop")).FirstError);
        Assert.Equal(TransferStatus.PartlyReceived, await StatusAsync(room, draft));
        Assert.True((await scope.Get<ArrivalService>().CancelAsync(arrival, "wrong shop")).IsSuccess);
        Assert.True((await scope.Get<TransferService>().CancelAsync(draft.Id, "wrong shop")).IsSuccess);

        Assert.Equal((10m, 0m, 0m), (await room.OnHandAsync(room.Store), await room.OnHandAsync(room.Transit), await room.OnHandAsync(room.Shop)));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task DirectTransfer_ArrivesAtOnce(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var draft = room.Send(room.Line(6));
        draft.IsDirect = true;

        await room.SendAsync(draft);

        Assert.Equal((4m, 6m, TransferStatus.Received), (await room.OnHandAsync(room.Store), await room.OnHandAsync(room.Shop), await StatusAsync(room, draft)));
        await room.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task TransferOfAnotherBusiness_IsNotThere(DatabaseEngine engine)
    {
        await using var room = await StockRoom.OpenAsync(engine);
        var draft = room.Send(room.Line(6));
        await room.SendAsync(draft);
        var other = await TestTenants.OneAsync(room.Database, "Bharat Stores", "29");
        await using var stranger = new TestScope(room.Database, other.Id);

        Assert.Null(await stranger.Get<TransferReader>().FindAsync(draft.Id));
        Assert.Equal(TransferErrors.NotFound, (await stranger.Get<TransferService>().CancelAsync(draft.Id, "mine")).FirstError);
        Assert.Equal(TransferErrors.NotFound, (await stranger.Get<ArrivalService>().ReceiveAsync(new() { TransferId = draft.Id, Date = new(2026, 11, 11), Lines = [new() { LineId = draft.Lines[0].Id, Quantity = 1 }] })).FirstError);
    }

    private static async Task<TransferStatus> StatusAsync(StockRoom room, TransferDraft draft)
    {
        await using var scope = room.Scope();
        return (await scope.Get<TransferReader>().FindAsync(draft.Id))!.Transfer.Status;
    }
}
