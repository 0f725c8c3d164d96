using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Drafts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices;

/// <summary>Writes a checked invoice with all that follows from it, inside the caller's transaction.</summary>
public sealed class InvoicePoster(GeneralLedger generalLedger, StockLedger stockLedger, CreditLedger creditLedger, SoldLots soldLots)
{
    /// <returns>The invoice; or the refusal, when the goods are not there.</returns>
    public async Task<Result<WrittenInvoice>> WriteAsync(ErpDbContext db, InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures, TakenNumber number, CancellationToken ct)
    {
        var posted = InvoiceAssembly.Build(draft, facts, figures, number, db.Actor, db.Clock.GetUtcNow().UtcDateTime);
        if (await TakeLotsAsync(db, draft, facts, posted, ct) is { } refused)
            return refused;
        var invoice = posted.Invoice;
        var batch = new PostingBatch(db);
        batch.Add(invoice);
        batch.AddRange(posted.Lines);
        batch.AddRange(posted.Taxes);
        batch.AddUp(ChangedDay.Of(invoice.Date));
        var stock = await stockLedger.PostAsync(db, batch, InvoicePosting.Stock(posted), ct);
        if (!stock.IsSuccess)
            return Result.Failure(stock.Errors);
        await generalLedger.PostAsync(db, batch, InvoicePosting.Journal(invoice), posted.Source, invoice.Date, $"Invoice {invoice.Number}, {invoice.PartyName}", ct);
        creditLedger.Charge(batch, posted.Source, invoice.PartyId, invoice.Date, invoice.DueDate, invoice.Total);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Invoice, invoice.Id));
        await batch.WriteAsync(InvoiceEditLog.Posted(posted), ct);
        return new WrittenInvoice(invoice, stock.Value.Shortages);
    }

    private async Task<Error?> TakeLotsAsync(ErpDbContext db, InvoiceDraft draft, InvoiceFacts facts, AssembledInvoice posted, CancellationToken ct)
    {
        var lines = posted.Lines.Where(line => facts.Items[line.ItemId].Tracking is not ItemTracking.None).ToList();
        if (lines.Count == 0)
            return null;
        var goods = lines.ConvertAll(line => new SoldGoods(
            line.ItemId, facts.Items[line.ItemId].Name, facts.Items[line.ItemId].Tracking, draft.Lines[line.LineNumber - 1].LotId, line.Quantity, $"Lines[{line.LineNumber - 1}].{nameof(InvoiceDraftLine.ItemId)}"));
        var lots = await soldLots.ChooseAsync(db, goods, posted.Invoice.Date, ct);
        if (!lots.IsSuccess)
            return lots.FirstError;
        foreach (var (line, lot) in lines.Zip(lots.Value))
            (line.LotId, line.LotNumber) = (lot.Id, lot.Number);
        return null;
    }
}

/// <summary>An invoice as it was written.</summary>
/// <param name="Shortages">Goods of which more left than there were.</param>
public sealed record WrittenInvoice(Invoice Invoice, IReadOnlyList<StockShortage> Shortages);
