using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Orders;

/// <summary>The figures of an order. Screen, save and approval all take them from <see cref="OrderCalculator"/>.</summary>
public sealed record OrderFigures(SupplyDecision Supply, TaxedDocument Taxed);

/// <summary>Computes and checks an order in the making. Pure.</summary>
public static class OrderCalculator
{
    public static OrderFigures Calculate(OrderDraft draft, PurchaseFacts facts, DateOnly today)
    {
        var supply = PurchaseCalculator.Supply(facts, isReverseCharge: false);
        var document = PurchaseCalculator.Document(draft.Lines, facts, supply, draft.Date ?? today) with { RoundsToRupee = facts.Buyer.RoundsToRupee };
        return new(supply, TaxCalculator.Calculate(document));
    }

    /// <summary>Every broken rule, each with its field.</summary>
    public static List<Error> Check(OrderDraft draft, PurchaseFacts facts, OrderFigures figures, DateOnly today)
    {
        List<Error> errors =
        [
            // An order moves neither stock nor money, so closed books do not stop it.
            .. PurchaseErrors.CheckDate(draft.Date, closedThrough: null, today),
            .. PurchaseLineRules.CheckParty(draft, facts),
            .. PurchaseLineRules.CheckLines(draft, facts, draft.Date ?? today, needsAccount: false),
        ];
        if (draft.ExpectedDate < draft.Date)
            errors.Add(new("purchasing.order.expected", "The goods cannot be expected before the order.", nameof(draft.ExpectedDate)));
        if (draft.Terms.Length > PurchaseOrder.TermsMaxLength)
            errors.Add(new("purchasing.order.terms", $"Terms have at most {PurchaseOrder.TermsMaxLength} characters.", nameof(draft.Terms)));
        if (draft.Notes.Length > PurchaseDocument.NotesMaxLength)
            errors.Add(PurchaseErrors.NotesTooLong);
        if (figures.Taxed.Totals.GrandTotal > Limits.GrandTotal)
            errors.Add(PurchaseErrors.TotalTooLarge);
        return errors;
    }

    /// <summary>How far an order has come by its lines.</summary>
    /// <param name="lines">Ordered, accepted and billed quantity of each line, and whether it is goods.</param>
    public static OrderStatus StageOf(IReadOnlyCollection<(decimal Quantity, decimal Received, decimal Billed, bool IsGoods)> lines)
    {
        if (lines.All(line => line.Billed >= line.Quantity))
            return OrderStatus.Billed;
        var goods = lines.Where(line => line.IsGoods).ToList();
        if (goods.Count > 0 && goods.TrueForAll(line => line.Received >= line.Quantity))
            return OrderStatus.Received;
        return lines.Any(line => line.Received > 0 || line.Billed > 0) ? OrderStatus.PartlyReceived : OrderStatus.Open;
    }
}
