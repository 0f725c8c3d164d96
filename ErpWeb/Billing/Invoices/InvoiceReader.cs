using System.Text.Json;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Invoices;

/// <summary>A posted invoice with everything its page and its print show.</summary>
public sealed record InvoiceView(
    Invoice Invoice,
    SupplierFacts Supplier,
    IReadOnlyList<InvoiceLine> Lines,
    IReadOnlyList<InvoiceTax> Taxes,
    IReadOnlyList<InvoiceReceipt> Receipts,
    IReadOnlyList<JournalRow> Journal,
    decimal Settled)
{
    public decimal Due => Invoice.Status is InvoiceStatus.Cancelled ? 0 : Invoice.Total - Settled;

    public PaymentState PaymentOn(DateOnly today) => PaymentStates.Of(Invoice.Status, Invoice.Total, Due, Invoice.DueDate, today);
}

/// <summary>A receipt against an invoice, with the part that settles it.</summary>
public sealed record InvoiceReceipt(Guid Id, string Number, DateOnly Date, PaymentMode Mode, string Reference, decimal Amount, ReceiptStatus Status);

/// <summary>A line of the general ledger made by a document.</summary>
public sealed record JournalRow(DateOnly Date, string Narration, string AccountCode, string AccountName, decimal Debit, decimal Credit);

/// <summary>An entry of the edit log about an invoice or one of its receipts.</summary>
public sealed record HistoryRow(DateTime AtUtc, string Who, string Action, string EntityType);

/// <summary>Reads one invoice whole.</summary>
public sealed class InvoiceReader(TenantDb tenantDb, TenantContext tenant)
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
            from allocation in db.ReceiptAllocations
            where allocation.InvoiceId == id
            join receipt in db.Receipts on new { allocation.TenantId, Id = allocation.ReceiptId } equals new { receipt.TenantId, receipt.Id }
            orderby receipt.Date, receipt.Id
            select new InvoiceReceipt(receipt.Id, receipt.Number, receipt.Date, receipt.Mode, receipt.Reference, allocation.Amount, receipt.Status)).ToListAsync(ct);
        var journal = await (
            from line in db.JournalLines
            join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
            where entry.SourceId == id
            orderby entry.Id, line.LineNumber
            select new JournalRow(line.Date, entry.Narration, account.Code, account.Name, line.Debit, line.Credit)).ToListAsync(ct);
        var settled = await db.Receivables.Where(receivable => receivable.Id == id).Select(receivable => receivable.Settled).FirstOrDefaultAsync(ct);
        return new(
            invoice,
            JsonSerializer.Deserialize<SupplierFacts>(invoice.Supplier, DraftJson.Options)!,
            lines,
            [.. taxes.OrderBy(tax => tax.Head).ThenBy(tax => tax.Rate)],
            receipts,
            journal,
            settled);
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
