using ErpWeb.Catalog.Contracts;
using ErpWeb.Counter.Bills;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Selling;

/// <summary>The lines of a bill and the one that is marked, which is what keys and fingers change. Pure.</summary>
public sealed class BillLines(CounterBill bill)
{
    /// <summary>The place of the line that is marked; -1 on an empty bill.</summary>
    public int Place { get; private set; } = bill.Lines.Count - 1;

    public CounterBillLine? Marked => Place < 0 ? null : bill.Lines[Place];

    public void Mark(int place) => Place = Math.Clamp(place, Math.Min(0, bill.Lines.Count - 1), bill.Lines.Count - 1);

    /// <summary>Marks the line that more of the item may simply be added to: one without a price, discount or batch of its own.</summary>
    public bool MarkLike(ItemChoice item)
    {
        var place = item.Tracking is ItemTracking.Serial ? -1 : bill.Lines.FindLastIndex(line =>
            line.ItemId == item.Id && line.Unit == item.ScannedUnit && line is { TypedPrice: null, DiscountPercent: null, LotId: null });
        if (place >= 0)
            Place = place;
        return place >= 0;
    }

    /// <summary>Adds a line and marks it. Of an item with serial numbers each piece is a line.</summary>
    public Error? Add(ItemChoice item, decimal quantity, LotOffer? lot)
    {
        if (lot is not null && bill.Lines.Exists(line => line.LotId == lot.Id))
            return new("counter.scan.piece_twice", $"{lot.Number} is on this bill already.");
        if (bill.Lines.Count >= Limits.Lines)
            return new("counter.bill.too_long", $"A bill has at most {Limits.Lines} lines. Take the payment and begin another.");
        var isPiece = item.Tracking is ItemTracking.Serial;
        bill.Lines.Add(new() { ItemId = item.Id, Unit = isPiece ? null : item.ScannedUnit, Quantity = isPiece ? 1 : quantity, LotId = lot?.Id, LotNumber = lot?.Number ?? "" });
        Place = bill.Lines.Count - 1;
        return null;
    }

    /// <summary>More or less of the marked line; none left removes it.</summary>
    public Error? Step(decimal by) => Marked is { } line ? SetQuantity(line.Quantity + by) : null;

    /// <summary>So much of the marked line; nothing removes it.</summary>
    public Error? SetQuantity(decimal quantity)
    {
        if (Marked is not { } line)
            return null;
        if (quantity > Limits.Quantity || !Rounding.Fits(quantity, Limits.QuantityPlaces))
            return new("counter.bill.quantity", "Enter a quantity above zero, with at most four decimals.");
        if (quantity <= 0)
            Remove();
        else
            line.Quantity = quantity;
        return null;
    }

    public void Remove()
    {
        if (Place < 0)
            return;
        bill.Lines.RemoveAt(Place);
        Mark(Place);
    }

    /// <summary>The marked line takes this batch or serial number; null takes what expires first.</summary>
    public void TakeLot(LotOffer? lot)
    {
        if (Marked is { } line)
            (line.LotId, line.LotNumber) = (lot?.Id, lot?.Number ?? "");
    }

    /// <summary>Sells the marked line in another unit of its item; a price typed by hand was one of the unit before.</summary>
    public void ChooseUnit(string? unit)
    {
        if (Marked is { } line && line.Unit != unit)
            (line.Unit, line.TypedPrice) = (unit, null);
    }

    /// <summary>Sells the marked line at this price.</summary>
    public void TakePrice(decimal price)
    {
        if (Marked is { } line)
            line.TypedPrice = price;
    }
}
