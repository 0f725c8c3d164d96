using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Papers;
using ErpWeb.Credit.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices;

/// <summary>Writes a checked invoice with all that follows from it, inside the caller's transaction.</summary>
public sealed class InvoicePoster(GeneralLedger generalLedger, StockLedger stockLedger, CreditLedger creditLedger, SalesLots lots, KitParts kits, SalesProgress progress, DeliveryPlacesReader places, ForeignLedger foreignLedger)
{
    /// <param name="alsoAdd">Adds rows that belong to the invoice, and locks what the transaction will post next.</param>
    /// <returns>The invoice; or the refusal, when the goods are not there.</returns>
    public async Task<Result<WrittenInvoice>> WriteAsync(
        ErpDbContext db, InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures, TakenNumber number, CancellationToken ct, Action<PostingBatch>? alsoAdd = null)
    {
        var posted = InvoiceAssembly.Build(draft, facts, figures, number, db.Actor, db.Clock.GetUtcNow().UtcDateTime);
        if (await lots.TakeAsync(db, draft, facts, posted.Lines, ct) is { } refused)
            return refused;
        var parts = await kits.TakeAsync(db, draft.Id, draft, facts, posted.Lines, ct);
        if (!parts.IsSuccess)
            return Result.Failure(parts.Errors);
        posted = posted with { Parts = parts.Value };
        var invoice = posted.Invoice;
        var taken = TakenLines.Of(draft, facts);
        if (await progress.InvoiceAsync(db, taken, ct) is { } gone)
            return gone;
        var delivered = taken.Any(one => one.Line.Kind is SalesKind.Challan) ? (await places.ReadAsync(db, ct)).DeliveredId : (Guid?)null;
        var batch = new PostingBatch(db);
        batch.Add(invoice);
        batch.AddRange(posted.Lines);
        batch.AddRange(posted.Taxes);
        batch.AddRange(posted.Parts);
        batch.AddUp(ChangedDay.Of(invoice.Date));
        alsoAdd?.Invoke(batch);
        var stock = await stockLedger.PostAsync(db, batch, InvoicePosting.Stock(posted, facts.PaperLines, delivered), ct);
        if (!stock.IsSuccess)
            return Result.Failure(stock.Errors);
        await generalLedger.PostAsync(db, batch, InvoicePosting.Journal(invoice), posted.Source, invoice.Date, $"Invoice {invoice.Number}, {invoice.PartyName}", ct);
        creditLedger.Charge(batch, posted.Source, invoice.PartyId, invoice.Date, invoice.DueDate, invoice.Total);
        if (figures.Foreign is { } foreign)
            foreignLedger.Add(batch, posted.Source, invoice.PartyId, ForeignOf(invoice, foreign), posted.Lines.Select((line, index) => new ForeignPart(line.Id, draft.Lines[index].UnitPrice!.Value, foreign.Lines[index], line.Taxable)));
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Invoice, invoice.Id));
        await batch.WriteAsync(InvoiceEditLog.Posted(posted), ct);
        return new WrittenInvoice(invoice, stock.Value.Shortages);
    }

    private static ForeignFacts ForeignOf(Invoice invoice, ForeignTotals foreign) =>
        new(invoice.Id, invoice.Number, invoice.Date, foreign.Currency, foreign.Rate, foreign.Total, invoice.Total, Charges: 0, Gain: 0);
}

/// <summary>An invoice as it was written.</summary>
/// <param name="Shortages">Goods of which more left than there were.</param>
public sealed record WrittenInvoice(Invoice Invoice, IReadOnlyList<StockShortage> Shortages);
