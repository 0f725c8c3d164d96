using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Bills;

/// <summary>Order, receipt and bill against one another. What differs beyond the tolerance stops the bill until somebody with the right to says why. Pure.</summary>
public static class BillMatching
{
    public static IReadOnlyList<Error> Differences(BillDraft draft, PurchaseFacts facts, BillFigures figures) =>
        [.. draft.Lines.SelectMany((line, index) => Differences(line, index, facts, figures.Lines[index].Value))];

    private static IEnumerable<Error> Differences(PurchaseDraftLine line, int index, PurchaseFacts facts, decimal value)
    {
        var quantity = facts.QuantityOf(line.ItemId, line.Unit, line.Quantity) ?? 0;
        if (line.ReceiptLineId is { } receiptLineId && facts.ReceiptLines.GetValueOrDefault(receiptLineId) is { } received)
        {
            if (quantity > received.ToBill)
                yield return TooMany(index, $"{Number(quantity)} {received.Unit} are billed, but receipt {received.ReceiptNumber} has {Number(received.ToBill)} not yet billed.");
            // Without an order nobody agreed on a rate.
            if (received.OrderLineId is { } orderLineId && facts.OrderLines.GetValueOrDefault(orderLineId) is { } behind && IsDearer(value, quantity, behind, facts))
                yield return TooDear(index, value, quantity, behind);
        }
        else if (line.OrderLineId is { } id && facts.OrderLines.GetValueOrDefault(id) is { } ordered)
        {
            var most = ordered.IsGoods ? ordered.Quantity * (100 + facts.OverReceiptPercent) / 100 - ordered.Received : ordered.ToBill;
            if (quantity > most)
                yield return TooMany(index, $"{Number(quantity)} {ordered.Unit} are billed, but order {ordered.OrderNumber} has only {Number(Math.Max(0, most))} left.");
            if (IsDearer(value, quantity, ordered, facts))
                yield return TooDear(index, value, quantity, ordered);
        }
    }

    private static bool IsDearer(decimal value, decimal quantity, OrderedLine ordered, PurchaseFacts facts) =>
        value > Rounding.Money(ordered.Value * quantity / ordered.Quantity * (100 + facts.RatePercent) / 100);

    private static Error TooMany(int index, Wording wording) => new("purchasing.bill.match_quantity", wording, PurchaseLineRules.Field(index, nameof(PurchaseDraftLine.Quantity)));

    private static Error TooDear(int index, decimal value, decimal quantity, OrderedLine ordered) => new(
        "purchasing.bill.match_rate",
        $"{Rate(value / quantity)} each is billed; order {ordered.OrderNumber} says {Rate(ordered.UnitCost)}.",
        PurchaseLineRules.Field(index, nameof(PurchaseDraftLine.UnitPrice)));

    private static string Number(decimal quantity) => IndianNumber.Format(quantity, 0, 4);

    private static string Rate(decimal rate) => "₹" + IndianNumber.Format(Rounding.To(rate, 4), 2, 4);
}
