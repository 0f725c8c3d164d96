using ErpWeb.Counter.Bills;

namespace ErpWeb.Tests.Counter;

/// <summary>One open bill on two devices: neither loses what it scanned.</summary>
public sealed class BillMergeTests
{
    private readonly CounterBill _before = new() { Version = 3, Lines = [Line(1), Line(2), Line(3)] };

    [Fact]
    public void Merge_KeepsTheLinesAndFieldsOfBoth()
    {
        var (mine, theirs) = (_before.Copy(), _before.Copy());
        theirs.Version = 5;
        theirs.Lines[0].Quantity = 7;
        theirs.Lines.RemoveAt(2);
        theirs.Lines.Add(Line(9));
        theirs.Coupon = "WELCOME";
        mine.Lines[1].TypedPrice = 80;
        mine.Lines.Add(Line(8));
        (mine.PartyId, mine.PartyName) = (Guid.CreateVersion7(), "Kiran Electricals");

        var merged = BillMerge.Merge(_before, mine, theirs);

        Assert.Equal([7m, 2m, 9m, 8m], merged.Lines.Select(line => line.Quantity));
        Assert.Equal((80m, "WELCOME", "Kiran Electricals", 5), (merged.Lines[1].TypedPrice!.Value, merged.Coupon, merged.PartyName, merged.Version));
    }

    [Fact]
    public void Merge_WhatOneRemovedAndTheOtherChanged_Stays()
    {
        var (mine, theirs) = (_before.Copy(), _before.Copy());
        mine.Lines.RemoveAt(0);
        theirs.Lines[0].Quantity = 10;
        mine.Lines[0].Quantity = 20;
        theirs.Lines.RemoveAt(1);
        mine.Lines.RemoveAt(1);

        Assert.Equal([10m, 20m], BillMerge.Merge(_before, mine, theirs).Lines.Select(line => line.Quantity));
    }

    [Fact]
    public void Merge_NothingDoneHere_IsWhatTheOtherStored() =>
        Assert.Equal([1m, 2m, 3m, 4m], BillMerge.Merge(_before, _before.Copy(), With(_before.Copy(), Line(4))).Lines.Select(line => line.Quantity));

    private static CounterBill With(CounterBill bill, CounterBillLine line)
    {
        bill.Lines.Add(line);
        return bill;
    }

    private static CounterBillLine Line(decimal quantity) => new() { ItemId = Guid.CreateVersion7(), Quantity = quantity };
}
