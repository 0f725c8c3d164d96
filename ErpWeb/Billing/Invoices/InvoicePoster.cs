using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Drafts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;

namespace ErpWeb.Billing.Invoices;

/// <summary>Writes a checked invoice with all that follows from it, inside the caller's transaction.</summary>
public sealed class InvoicePoster(GeneralLedger generalLedger, StockLedger stockLedger, CreditLedger creditLedger)
{
    public async Task<Invoice> WriteAsync(ErpDbContext db, InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures, TakenNumber number, CancellationToken ct)
    {
        var posted = InvoiceAssembly.Build(draft, facts, figures, number, db.Actor, db.Clock.GetUtcNow().UtcDateTime);
        var invoice = posted.Invoice;
        var batch = new PostingBatch(db);
        batch.Add(invoice);
        batch.AddRange(posted.Lines);
        batch.AddRange(posted.Taxes);
        await generalLedger.PostAsync(db, batch, InvoicePosting.Journal(invoice), posted.Source, invoice.Date, $"Invoice {invoice.Number}, {invoice.PartyName}", ct);
        stockLedger.Issue(batch, InvoicePosting.Stock(posted.Lines), posted.Source, invoice.Date);
        creditLedger.Charge(batch, posted.Source, invoice.PartyId, invoice.Date, invoice.DueDate, invoice.Total);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Invoice, invoice.Id));
        await batch.WriteAsync(InvoiceEditLog.Posted(posted), ct);
        return invoice;
    }
}
