using ErpWeb.Catalog.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;

namespace ErpWeb.Purchasing.Bills;

/// <summary>Makes the lines of a bill from what was ordered and received. Pure.</summary>
public static class BillLines
{
    /// <param name="ordered">The line of the order behind it, whose rate and discount the supplier promised.</param>
    public static PurchaseDraftLine Of(ReceivedLine received, OrderedLine? ordered) => InUnitOf(ordered, new()
    {
        ItemId = received.ItemId,
        ReceiptLineId = received.Id,
        Description = received.Description,
        Quantity = received.ToBill,
        UnitPrice = ordered?.UnitPrice ?? received.UnitCost,
        Discount = ordered is { Discount: > 0 } ? Shared.Kernel.Rounding.Money(ordered.Discount * received.ToBill / ordered.Quantity) : null,
        IsDiscountPercent = false,
        TaxRateId = ordered?.TaxRateId,
    });

    /// <returns>Null when nothing of the line is left to be billed without a receipt.</returns>
    public static PurchaseDraftLine? Of(OrderedLine ordered)
    {
        var quantity = ordered.IsGoods ? ordered.ToReceive : ordered.ToBill;
        return quantity == 0 ? null : InUnitOf(ordered, new()
        {
            ItemId = ordered.ItemId,
            OrderLineId = ordered.Id,
            Description = ordered.Description,
            Quantity = quantity,
            UnitPrice = ordered.UnitPrice,
            Discount = ordered.Discount > 0 ? Shared.Kernel.Rounding.Money(ordered.Discount * quantity / ordered.Quantity) : null,
            IsDiscountPercent = false,
            TaxRateId = ordered.TaxRateId,
        });
    }

    // Ordered by the box, billed by the box, as long as it comes out.
    private static PurchaseDraftLine InUnitOf(OrderedLine? ordered, PurchaseDraftLine line)
    {
        if (ordered is { StatedUnit: not null } && UnitConversion.PartOf(line.Quantity!.Value, ordered.StatedQuantity, ordered.Quantity) is { } quantity)
            (line.Unit, line.Quantity, line.UnitPrice) = (ordered.StatedUnit, quantity, ordered.StatedPrice);
        return line;
    }
}
