using System.Text.Json;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Exports;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Ui.Documents;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Invoices;

/// <summary>A posted invoice with everything its page and its print show.</summary>
public sealed record InvoiceView(
    Invoice Invoice,
    SupplierFacts Supplier,
    IReadOnlyList<InvoiceLine> Lines,
    IReadOnlyList<InvoiceTax> Taxes,
    IReadOnlyList<InvoiceReceipt> Receipts,
    IReadOnlyList<DocumentEntry> Journal,
    decimal Settled)
{
    public IReadOnlyList<FollowingDocument> CreditNotes { get; init; } = [];

    /// <summary>The invoice in its own currency; none for one in rupees.</summary>
    public ForeignFacts? Foreign { get; init; }

    /// <summary>Its lines in the currency, by the line's id.</summary>
    public IReadOnlyDictionary<Guid, ForeignPart> ForeignLines { get; init; } = new Dictionary<Guid, ForeignPart>();

    /// <summary>How the goods left India; none while nothing is known.</summary>
    public ExportShipment? Shipment { get; init; }

    /// <summary>What is due in the currency.</summary>
    public decimal ForeignDue => Foreign?.Share(Due).Left ?? 0;

    /// <summary>The orders and challans that it bills.</summary>
    public IReadOnlyList<FollowingPaper> Papers { get; init; } = [];

    /// <summary>Whether something of it can still be given back.</summary>
    public bool IsCreditable => Lines.Any(line => line.Returned < line.Quantity || line.Credited < line.Taxable);

    public decimal Due => Invoice.Status is InvoiceStatus.Cancelled ? 0 : Invoice.Total - Settled;

    public PaymentState PaymentOn(DateOnly today) => PaymentStates.Of(Invoice.Status, Invoice.Total, Due, Invoice.DueDate, today);
}

/// <summary>A receipt against an invoice, with the part that settles it.</summary>
public sealed record InvoiceReceipt(Guid Id, string Number, DateOnly Date, PaymentMode Mode, string Reference, decimal Amount, ReceiptStatus Status);

/// <summary>An entry of the edit log about an invoice or one of its receipts.</summary>
public sealed record HistoryRow(DateTime AtUtc, string Who, string Action, string EntityType);

/// <summary>Reads one invoice whole.</summary>
public sealed class InvoiceReader(TenantDb tenantDb, TenantContext tenant, DocumentEntriesReader entries, ForeignLedger foreignLedger)
{
    public async Task<InvoiceView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        if (invoice is null)
            return null;
        var lines = await db.InvoiceLines.AsNoTracking().Where(line => line.InvoiceId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var taxes = await db.InvoiceTaxes.AsNoTracking().Where(tax => tax.InvoiceId == id).ToListAsync(ct);
        var receipts = !tenant.Rights.Allows(BillingPermissions.ReceiptView) ? [] : await (
            from part in db.ReceivableSettlements
            where part.ReceivableId == id
            join receipt in db.Receipts on new { part.TenantId, Id = part.SourceId } equals new { receipt.TenantId, receipt.Id }
            where receipt.Status == ReceiptStatus.Posted || part.Amount > 0
            group part.Amount by new { receipt.Id, receipt.Number, receipt.Date, receipt.Mode, receipt.Reference, receipt.Status } into receipt
            where receipt.Sum() != 0
            orderby receipt.Key.Date, receipt.Key.Id
            select new InvoiceReceipt(receipt.Key.Id, receipt.Key.Number, receipt.Key.Date, receipt.Key.Mode, receipt.Key.Reference, receipt.Sum(), receipt.Key.Status)).ToListAsync(ct);
        var journal = await entries.OfAsync(db, id, ct);
        var settled = await db.Receivables.Where(receivable => receivable.Id == id).Select(receivable => receivable.Settled).FirstOrDefaultAsync(ct);
        // Only what goes abroad, or to a zone that counts as abroad, is asked for its currency.
        var foreign = invoice.Nature is SupplyNature.Export || invoice.PartyGstKind is PartyGstKind.Sez or PartyGstKind.Overseas ? await foreignLedger.FindAsync(db, id, ct) : null;
        return new(
            invoice,
            JsonSerializer.Deserialize<SupplierFacts>(invoice.Supplier, DraftJson.Options)!,
            lines,
            [.. taxes.OrderBy(tax => tax.Head).ThenBy(tax => tax.Rate)],
            receipts,
            journal,
            settled)
        {
            Foreign = foreign,
            ForeignLines = foreign is null ? new Dictionary<Guid, ForeignPart>() : (await foreignLedger.PartsAsync(db, id, ct)).ToDictionary(part => part.OfId),
            Shipment = invoice.Nature is SupplyNature.Export ? await db.ExportShipments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) : null,
            Papers = !tenant.Rights.Allows(BillingPermissions.PaperView) ? [] : await db.SalesPapers.AsNoTracking()
                .Where(paper => db.SalesPaperLines.Any(mine => mine.PaperId == paper.Id && db.InvoiceLines.Any(line => line.InvoiceId == id && line.PaperLineId == mine.Id)))
                .OrderBy(paper => paper.Date).ThenBy(paper => paper.Id).Select(paper => new FollowingPaper(paper.Id, paper.Kind, paper.Number, paper.Date, paper.Status)).ToListAsync(ct),
            CreditNotes = await db.CreditNotes.AsNoTracking().Where(note => note.InvoiceId == id).OrderBy(note => note.Date).ThenBy(note => note.Id)
                .Select(note => new FollowingDocument(note.Id, note.Number, note.Date, note.Total, note.Status == DocumentStatus.Cancelled)).ToListAsync(ct),
        };
    }

    /// <summary>Who did what with the invoice and its receipts, latest first.</summary>
    public async Task<IReadOnlyList<HistoryRow>> HistoryAsync(InvoiceView view, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.InvoiceView, ct);
        List<Guid> ids = [view.Invoice.Id, .. view.Receipts.Select(receipt => receipt.Id)];
        return await db.EditLog.AsNoTracking()
            .Where(entry => ids.Contains(entry.EntityId))
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => new HistoryRow(entry.AtUtc, entry.ActorName, entry.Action, entry.EntityType))
            .ToListAsync(ct);
    }
}
