using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts;

/// <summary>A receipt on the list.</summary>
public sealed record ReceiptRow(Guid Id, string Number, DateOnly Date, string PartyName, PaymentMode Mode, string Reference, decimal Amount, ReceiptStatus Status, Guid InvoiceId, string InvoiceNumber);

/// <summary>Reads receipts, newest first.</summary>
public sealed class ReceiptQueries(TenantDb tenantDb)
{
    public async Task<PageOf<ReceiptRow>> PageAsync(string? search, PaymentMode? mode, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptView, ct);
        var receipts = db.Receipts.AsNoTracking();
        foreach (var word in SearchWords.Of(search))
            receipts = receipts.Where(row => row.Number.ToLower().Contains(word) || row.PartyName.ToLower().Contains(word) || row.Reference.ToLower().Contains(word));
        if (mode is { } chosen)
            receipts = receipts.Where(row => row.Mode == chosen);
        if (DateCursor.TryParse(cursor, out var after))
            receipts = receipts.Where(row => row.Date <= after.Date && (row.Date < after.Date || row.Id.CompareTo(after.Id) < 0));
        var rows = await (
            from receipt in receipts
            join allocation in db.ReceiptAllocations on new { receipt.TenantId, receipt.Id } equals new { allocation.TenantId, Id = allocation.ReceiptId }
            join invoice in db.Invoices on new { allocation.TenantId, Id = allocation.InvoiceId } equals new { invoice.TenantId, invoice.Id }
            orderby receipt.Date descending, receipt.Id descending
            select new ReceiptRow(receipt.Id, receipt.Number, receipt.Date, receipt.PartyName, receipt.Mode, receipt.Reference, receipt.Amount, receipt.Status, invoice.Id, invoice.Number))
            .Take(size + 1).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        return new(page, rows.Count > size ? new DateCursor(page[^1].Date, page[^1].Id).ToString() : null, null);
    }
}
