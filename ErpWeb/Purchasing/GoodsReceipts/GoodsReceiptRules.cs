using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.GoodsReceipts;

/// <summary>What must hold before goods are received. Returns every broken rule, each with its field.</summary>
public static class GoodsReceiptRules
{
    public static List<Error> Check(GoodsReceiptDraft draft, PurchaseFacts facts, DateOnly today)
    {
        List<Error> errors = [.. PurchaseErrors.CheckDate(draft.Date, facts.ClosedThrough, today)];
        errors.AddRange(PurchaseLineRules.CheckParty(new OrderDraft { PartyId = draft.PartyId }, facts));
        if (draft.Challan.Length > GoodsReceipt.ChallanMaxLength)
            errors.Add(new("purchasing.receipt.challan", $"A challan number has at most {GoodsReceipt.ChallanMaxLength} characters.", nameof(draft.Challan)));
        if (draft.Notes.Length > PurchaseDocument.NotesMaxLength)
            errors.Add(PurchaseErrors.NotesTooLong);
        if (draft.Counted.Count == 0)
            errors.Add(new("purchasing.receipt.nothing", "Enter what came.", nameof(draft.Lines)));
        if (draft.Lines.Count > Limits.Lines)
            errors.Add(PurchaseErrors.TooManyLines);
        if (draft.Lines.Where(line => line.OrderLineId is not null).GroupBy(line => line.OrderLineId).Any(group => group.Count() > 1))
            errors.Add(new("purchasing.receipt.twice", "A line of the order stands here twice.", nameof(draft.Lines)));
        for (var index = 0; index < draft.Lines.Count; index++)
            errors.AddRange(CheckLine(draft.Lines[index], index, draft, facts));
        return errors;
    }

    private static IEnumerable<Error> CheckLine(GoodsReceiptDraftLine line, int index, GoodsReceiptDraft draft, PurchaseFacts facts)
    {
        if (!IsQuantity(line.Quantity))
            yield return new("purchasing.receipt.quantity", "Enter a quantity of zero or more, with at most four decimals.", PurchaseLineRules.Field(index, nameof(line.Quantity)));
        if (!IsQuantity(line.Rejected))
            yield return new("purchasing.receipt.rejected", "Enter a quantity of zero or more, with at most four decimals.", PurchaseLineRules.Field(index, nameof(line.Rejected)));
        if (line.Rejected > 0 && string.IsNullOrWhiteSpace(line.RejectReason))
            yield return new("purchasing.receipt.reject_reason", "Say why it was rejected.", PurchaseLineRules.Field(index, nameof(line.RejectReason)));
        if (line.RejectReason.Length > GoodsReceiptLine.RejectReasonMaxLength)
            yield return new("purchasing.receipt.reject_reason_long", $"A reason has at most {GoodsReceiptLine.RejectReasonMaxLength} characters.", PurchaseLineRules.Field(index, nameof(line.RejectReason)));
        if (line.UnitCost is < 0 or > Limits.UnitPrice)
            yield return new("purchasing.receipt.cost", "Enter a rate of zero or more.", PurchaseLineRules.Field(index, nameof(line.UnitCost)));

        var item = line.ItemId is { } id ? facts.Items.GetValueOrDefault(id) : null;
        if (item is { IsBought: false })
            yield return new("purchasing.line.not_bought", $"{item.Name} is a kit or a template. Choose its parts or a variant.", PurchaseLineRules.Field(index, nameof(line.ItemId)));
        foreach (var error in PurchaseLineRules.CheckUnit(line.ItemId, line.StatedUnit, line.Quantity, index, facts).Concat(PurchaseLineRules.CheckUnit(line.ItemId, line.StatedUnit, line.Rejected, index, facts)).Take(1))
            yield return error;
        if (item is null || item.IsService)
            yield return new("purchasing.receipt.item", "Choose goods: services are not received but billed.", PurchaseLineRules.Field(index, nameof(line.ItemId)));
        else
        {
            foreach (var error in ReceivedLotRules.Check(item, line.Lots, facts.QuantityOf(item.Id, line.StatedUnit, line.Quantity) ?? 0, facts.QuantityOf(item.Id, line.StatedUnit, line.Kept) ?? 0, $"Lines[{index}]"))
                yield return error;
        }
        if (line.Kept > 0 && !facts.RejectPlaces.Contains(line.RejectWarehouseId!.Value))
            yield return new("purchasing.receipt.reject_place", "Choose a warehouse for rejected goods, or send them back at once.", PurchaseLineRules.Field(index, nameof(line.RejectWarehouseId)));
        if (line.OrderLineId is { } orderLineId)
        {
            if (facts.OrderLines.GetValueOrDefault(orderLineId) is not { } ordered || ordered.PartyId != draft.PartyId || ordered.OrderId != draft.OrderId || ordered.ItemId != line.ItemId)
                yield return new("purchasing.receipt.order_line", "This line is not on the order.", PurchaseLineRules.Field(index, nameof(line.ItemId)));
            else if (!ordered.IsOpen)
                yield return new("purchasing.receipt.order_closed", $"Order {ordered.OrderNumber} is closed or cancelled.", nameof(draft.OrderId));
            else if (facts.QuantityOf(line.ItemId, line.StatedUnit, line.Quantity) > Most(ordered, facts))
                yield return TooMany(ordered, facts, index);
        }
    }

    // What may still come: the rest of the order and the tolerance on all of it.
    private static decimal Most(OrderedLine ordered, PurchaseFacts facts) => ordered.Quantity * (100 + facts.OverReceiptPercent) / 100 - ordered.Received;

    private static Error TooMany(OrderedLine ordered, PurchaseFacts facts, int index)
    {
        var field = PurchaseLineRules.Field(index, nameof(GoodsReceiptDraftLine.Quantity));
        var left = IndianNumber.Format(ordered.ToReceive, 0, 4);
        return facts.OverReceiptPercent == 0
            ? new("purchasing.receipt.over", $"Only {left} {ordered.Unit} are still to come on order {ordered.OrderNumber}. More than ordered is not received.", field)
            : new("purchasing.receipt.over", $"Only {left} {ordered.Unit} are still to come on order {ordered.OrderNumber}, and at most {IndianNumber.Format(facts.OverReceiptPercent, 0, 4)} % beyond the order.", field);
    }

    private static bool IsQuantity(decimal? quantity) => quantity is null or >= 0 and <= Limits.Quantity && Rounding.Fits(quantity ?? 0, Limits.QuantityPlaces);
}
