using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;

namespace ErpWeb.Billing.Papers;

/// <summary>What a draft takes of orders and challans. Pure.</summary>
internal static class TakenLines
{
    public static IReadOnlyList<TakenLine> Of(InvoiceDraft draft, InvoiceFacts facts) =>
    [
        .. from line in draft.Lines.Index()
           where line.Item.PaperLineId is not null
           select new TakenLine(facts.PaperLines[line.Item.PaperLineId!.Value], facts.QuantityOf(line.Item)!.Value, $"Lines[{line.Index}].{nameof(InvoiceDraftLine.Quantity)}"),
    ];
}
