using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Counter.Bills;
using ErpWeb.Counter.Selling;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Tests.Counter;

public sealed class BillLinesTests
{
    private static readonly LotOffer Piece = new(Guid.CreateVersion7(), "SN-1", null, 1);

    private readonly CounterBill _bill = new();
    private readonly BillLines _lines;

    public BillLinesTests() => _lines = new(_bill);

    [Fact]
    public void Add_TheSameItemAgain_IsForWhoeverMarksTheLineLikeIt()
    {
        var bulb = Item(ItemTracking.None);
        _lines.Add(bulb, 2, null);
        _lines.Add(Item(ItemTracking.None), 1, null);

        Assert.True(_lines.MarkLike(bulb));
        Assert.Null(_lines.Step(3));

        Assert.Equal((0, 5m), (_lines.Place, _bill.Lines[0].Quantity));
    }

    [Fact]
    public void MarkLike_ALineWithAPriceOfItsOwn_DoesNotServe()
    {
        var bulb = Item(ItemTracking.None);
        _lines.Add(bulb, 1, null);
        _lines.TakePrice(90);

        Assert.False(_lines.MarkLike(bulb));
    }

    [Fact]
    public void Add_APieceTwice_IsRefused()
    {
        var phone = Item(ItemTracking.Serial);

        Assert.Null(_lines.Add(phone, 3, Piece));
        Assert.Equal("counter.scan.piece_twice", _lines.Add(phone, 1, Piece)!.Code);

        Assert.Equal((1m, "SN-1"), (_lines.Marked!.Quantity, _lines.Marked.LotNumber));
    }

    [Fact]
    public void Step_BelowOne_RemovesTheLineAndMarksTheOneThatTookItsPlace()
    {
        _lines.Add(Item(ItemTracking.None), 1, null);
        _lines.Add(Item(ItemTracking.None), 2, null);
        _lines.Mark(0);

        Assert.Null(_lines.Step(-1));

        Assert.Equal((0, 2m), (_lines.Place, _lines.Marked!.Quantity));
        _lines.Remove();
        Assert.Equal((-1, 0), (_lines.Place, _bill.Lines.Count));
    }

    [Fact]
    public void Add_TheLineAfterTheLast_IsRefused()
    {
        for (var count = 0; count < Limits.Lines; count++)
            Assert.Null(_lines.Add(Item(ItemTracking.None), 1, null));

        Assert.Equal("counter.bill.too_long", _lines.Add(Item(ItemTracking.None), 1, null)!.Code);
    }

    private static ItemChoice Item(ItemTracking tracking) =>
        new(Guid.CreateVersion7(), "BULB", "Bulb", "85393110", "NOS", ItemKind.Goods, 118, true, true, null, "", TaxTreatment.Taxable, 18, 0, 0) { Tracking = tracking };
}
