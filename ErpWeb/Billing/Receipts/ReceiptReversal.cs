using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts;

/// <summary>Takes a posted receipt back inside the caller's transaction, with the allocations made of it later.</summary>
public sealed class ReceiptReversal(GeneralLedger generalLedger, CreditLedger creditLedger)
{
    /// <param name="on">The day it happens, when the days before stay as they were; none for a receipt that was never right.</param>
    /// <returns>The bills that are due again.</returns>
    public async Task<Result<List<Guid>>> WriteAsync(ErpDbContext db, Receipt receipt, string reason, DateOnly? on, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var cancelled = await db.Receipts
            .Where(row => row.Id == receipt.Id && row.Status == ReceiptStatus.Posted)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Status, ReceiptStatus.Cancelled)
                .SetProperty(row => row.CancelledAtUtc, now)
                .SetProperty(row => row.CancelReason, reason), ct);
        if (cancelled == 0)
            return ReceiptErrors.AlreadyCancelled;
        var source = new SourceDocument(nameof(Receipt), receipt.Id, receipt.Number);
        var batch = new PostingBatch(db);
        var bills = await creditLedger.ReopenAsync(db, batch, source, ct, on);
        await creditLedger.ReleaseAsync(db, batch, source, ct, on);
        if (await creditLedger.WithdrawCreditAsync(db, batch, source, ct, on) is { } used)
            return used;
        await generalLedger.ReverseAsync(db, batch, source, $"Receipt {receipt.Number} cancelled: {reason}", ct, on);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Receipt, receipt.Id));
        foreach (var bill in bills)
            batch.Add(OutboxMessage.For(db, InvoiceEvents.Invoice, bill));
        await batch.WriteAsync(LoggedChange.Cancelled(nameof(Receipt), receipt.Id, new { receipt.Number, receipt.Date, receipt.PartyName, receipt.Amount, Reason = reason }), ct);
        return bills;
    }
}
