using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Papers;

/// <summary>Asks whether the customer may have so much more: when he orders, and again when goods leave or are billed.</summary>
public sealed class SalesCredit(CreditGate gate)
{
    /// <summary>Every reason against it. Goods that left by a challan are always billed: they were asked about when they left.</summary>
    public async Task<IReadOnlyList<Error>> CheckAsync(ErpDbContext db, InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures, CancellationToken ct) =>
        draft.Kind is SalesKind.Quote || facts.Party is { IsUnlimited: true } || draft.Lines.TrueForAll(line => line.PaperLineId is { } id && facts.PaperLines.GetValueOrDefault(id)?.Kind is SalesKind.Challan)
            ? []
            : await gate.CheckAsync(db, draft.PartyId!.Value, Fresh(draft, figures.Taxed), nameof(draft.PartyId), ct);

    /// <summary>What the customer does not stand for yet: lines of an order or a challan count among his open orders.</summary>
    private static decimal Fresh(InvoiceDraft draft, Shared.Gst.TaxedDocument taxed) =>
        taxed.Totals.GrandTotal - draft.Lines.Zip(taxed.Lines).Where(pair => pair.First.PaperLineId is not null).Sum(pair => pair.Second.LineTotal);
}
