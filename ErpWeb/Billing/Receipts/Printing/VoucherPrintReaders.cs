using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts.Printing;

/// <summary>Reads a receipt as it is printed: what was taken back or used later does not change the paper.</summary>
public sealed class ReceiptPrintReader(TenantDb tenantDb, InvoiceFactsReader facts) : IPaperReader
{
    public async Task<InvoicePrintModel?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptView, ct);
        if (await db.Receipts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } receipt)
            return null;
        var parts = await db.ReceivableSettlements.AsNoTracking()
            .Where(row => row.SourceId == id && row.CausedById == null && row.Amount > 0)
            .Select(row => new { row.ReceivableId, row.Amount }).ToListAsync(ct);
        return VoucherPrinting.ToPrintModel(new ReceiptPaper(
            receipt,
            await db.ReceiptTenders.AsNoTracking().Where(row => row.ReceiptId == id).OrderBy(row => row.LineNumber).ToListAsync(ct),
            await ReceiptReader.BillsAsync(db, parts.ToDictionary(part => part.ReceivableId, part => part.Amount), ct),
            await db.AdvanceTaxes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct),
            (await facts.ReadPartyAsync(db, receipt.PartyId, ct))!,
            (await facts.ReadFrameAsync(db, ct)).Supplier), await PrintLookReader.ReadAsync(db, ct));
    }
}

/// <summary>Reads a refund as it is printed.</summary>
public sealed class RefundPrintReader(TenantDb tenantDb, InvoiceFactsReader facts) : IPaperReader
{
    public async Task<InvoicePrintModel?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptView, ct);
        if (await db.Refunds.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } refund)
            return null;
        var credit = await db.CustomerCredits.AsNoTracking().FirstAsync(row => row.Id == refund.CreditId, ct);
        var tax = await db.AdvanceTaxes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == refund.CreditId, ct);
        return VoucherPrinting.ToPrintModel(new RefundPaper(
            refund,
            await db.Receipts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == refund.CreditId, ct),
            credit.Date,
            tax,
            tax is null ? 0 : await UsedBeforeAsync(db, refund.Id, credit.Id, ct) - (credit.Amount - tax.Advance),
            (await facts.ReadPartyAsync(db, refund.PartyId, ct))!,
            (await facts.ReadFrameAsync(db, ct)).Supplier), await PrintLookReader.ReadAsync(db, ct));
    }

    // Ids follow time, so that what was used before the refund has a smaller one.
    private static async Task<decimal> UsedBeforeAsync(ErpDbContext db, Guid refundId, Guid creditId, CancellationToken ct)
    {
        var uses = await db.CustomerCreditUses.AsNoTracking().Where(row => row.CreditId == creditId).OrderBy(row => row.Id).Select(row => new { row.SourceId, row.Amount }).ToListAsync(ct);
        return uses.TakeWhile(use => use.SourceId != refundId).Sum(use => use.Amount);
    }
}
