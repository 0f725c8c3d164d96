using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts;

/// <summary>A cancelled invoice that the first version closed without a settlement.</summary>
internal sealed record OldClosed
{
    public required Guid Id { get; init; }
    public required DateOnly Date { get; init; }
    public required decimal Amount { get; init; }
    public required string Number { get; init; }
}

/// <summary>Reads what the first version wrote without settlements.</summary>
internal static class OldReceiptsReader
{
    private const int Portion = 1000;

    public static Task<List<Receipt>> NextAsync(ErpDbContext db, CancellationToken ct) => db.Receipts.AsNoTracking()
        .Where(receipt => !db.CustomerCredits.Any(credit => credit.Id == receipt.Id))
        .OrderBy(receipt => receipt.Id).Take(Portion).ToListAsync(ct);

    public static async Task<ILookup<Guid, ReceiptAllocation>> PartsAsync(ErpDbContext db, List<Guid> receiptIds, CancellationToken ct) =>
        (await db.ReceiptAllocations.AsNoTracking().Where(part => receiptIds.Contains(part.ReceiptId)).ToListAsync(ct)).ToLookup(part => part.ReceiptId);

    public static Task<List<OldClosed>> NextClosedAsync(ErpDbContext db, CancellationToken ct) => (
        from invoice in db.Invoices.AsNoTracking()
        where invoice.Status == InvoiceStatus.Cancelled
        join row in db.Receivables on new { invoice.TenantId, invoice.Id } equals new { row.TenantId, row.Id }
        where row.Settled > 0 && !db.ReceivableSettlements.Any(settled => settled.ReceivableId == row.Id && settled.SourceId == row.Id)
        orderby row.Id
        select new OldClosed { Id = row.Id, Date = row.Date, Amount = row.Amount, Number = invoice.Number }).Take(Portion).ToListAsync(ct);
}
