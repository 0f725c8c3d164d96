using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Verification;

/// <summary>Receipts settle no more than they brought, and an invoice is settled by exactly what was received for it.</summary>
internal sealed class AllocationsRule : IBooksRule
{
    public string Sentence => "Receipts are allocated within their amount, and settle what they are allocated to";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct) =>
        [.. (await OverAllocatedAsync(db, ct)).Concat(await WronglySettledAsync(db, ct)).Take(BooksFault.Most)];

    private static async Task<IEnumerable<BooksFault>> OverAllocatedAsync(ErpDbContext db, CancellationToken ct)
    {
        var over = await (
            from receipt in db.Receipts.AsNoTracking()
            let allocated = db.ReceiptAllocations.Where(part => part.TenantId == receipt.TenantId && part.ReceiptId == receipt.Id).Sum(part => part.Amount)
            where allocated > receipt.Amount
            orderby receipt.Id
            select new { receipt.Id, receipt.Number, receipt.Amount, Allocated = allocated }).Take(BooksFault.Most).ToListAsync(ct);
        return over.Select(row => new BooksFault($"{row.Number} brought {IndianNumber.Rupees(row.Amount)} and settles {IndianNumber.Rupees(row.Allocated)}", nameof(Receipt), row.Id));
    }

    private static async Task<IEnumerable<BooksFault>> WronglySettledAsync(ErpDbContext db, CancellationToken ct)
    {
        var received = await (
            from part in db.ReceiptAllocations.AsNoTracking()
            join receipt in db.Receipts on new { part.TenantId, Id = part.ReceiptId } equals new { receipt.TenantId, receipt.Id }
            where receipt.Status == ReceiptStatus.Posted
            group part.Amount by part.InvoiceId into invoice
            select new { InvoiceId = invoice.Key, Amount = invoice.Sum() }).ToDictionaryAsync(invoice => invoice.InvoiceId, invoice => invoice.Amount, ct);
        var settled = await (
            from invoice in db.Invoices.AsNoTracking()
            join row in db.Receivables on new { invoice.TenantId, invoice.Id } equals new { row.TenantId, row.Id }
            where invoice.Status == InvoiceStatus.Posted
            select new { invoice.Id, invoice.Number, row.Settled }).ToListAsync(ct);
        foreach (var note in await db.CreditNotes.AsNoTracking().Where(row => row.Status == DocumentStatus.Posted).Select(row => new { row.InvoiceId, row.Settled }).ToListAsync(ct))
            received[note.InvoiceId] = received.GetValueOrDefault(note.InvoiceId) + note.Settled;
        return settled.Where(row => row.Settled != received.GetValueOrDefault(row.Id)).Take(BooksFault.Most)
            .Select(row => new BooksFault($"{row.Number} counts as settled with {IndianNumber.Rupees(row.Settled)}; {IndianNumber.Rupees(received.GetValueOrDefault(row.Id))} was received for it", AssembledInvoice.SourceType, row.Id));
    }
}
