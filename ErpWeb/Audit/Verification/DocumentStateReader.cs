using System.Text.Json;
using ErpWeb.Accounting.Journals;
using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts;
using ErpWeb.Billing.Receipts.Refunds;
using ErpWeb.Credit.Interest;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Counts;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Audit.Verification;

/// <summary>Says of a document what is not as it was posted, as closely as the facts in the log allow.</summary>
internal static class DocumentStateReader
{
    private const string SomeRow = "One of its lines, taxes or ledger entries was changed, added or removed in the database.";

    /// <summary>Whether a document's row says that it is cancelled; null for other rows.</summary>
    public static (bool IsCancelled, string Reason)? Of(object row) => row switch
    {
        Invoice invoice => (invoice.Status is InvoiceStatus.Cancelled, invoice.CancelReason ?? ""),
        SalesPaper paper => (paper.Status is SalesPaperStatus.Cancelled, paper.CancelReason ?? ""),
        CreditNote note => (note.Status is DocumentStatus.Cancelled, note.CancelReason ?? ""),
        Refund refund => (refund.Status is RefundStatus.Cancelled, refund.CancelReason ?? ""),
        CustomerDebitNote note => (note.Status is CustomerDebitStatus.Cancelled, note.CancelReason ?? ""),
        Receipt receipt => (receipt.Status is ReceiptStatus.Cancelled, receipt.CancelReason ?? ""),
        Journal journal => (journal.Status is JournalStatus.Cancelled, journal.CancelReason ?? ""),
        PurchaseOrder order => (order.Status is OrderStatus.Cancelled, order.CancelReason ?? ""),
        GoodsReceipt receipt => (receipt.Status is DocumentStatus.Cancelled, receipt.CancelReason ?? ""),
        PurchaseBill bill => (bill.Status is DocumentStatus.Cancelled, bill.CancelReason ?? ""),
        DebitNote note => (note.Status is DocumentStatus.Cancelled, note.CancelReason ?? ""),
        SupplierPayment payment => (payment.Status is DocumentStatus.Cancelled, payment.CancelReason ?? ""),
        StockAdjustment adjustment => (adjustment.Status is AdjustmentStatus.Cancelled, adjustment.CancelReason ?? ""),
        Transfer transfer => (transfer.Status is TransferStatus.Cancelled, transfer.CancelReason ?? ""),
        TransferReceipt arrival => (arrival.IsCancelled, arrival.CancelReason ?? ""),
        StockCount count => (count.Status is CountStatus.Cancelled, count.CancelReason ?? ""),
        _ => null,
    };

    public static async Task<RowFault> ExplainAsync(ErpDbContext db, Guid id, CancellationToken ct)
    {
        object? row = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(invoice => invoice.Id == id, ct);
        row ??= await db.SalesPapers.AsNoTracking().FirstOrDefaultAsync(paper => paper.Id == id, ct);
        row ??= await db.CreditNotes.AsNoTracking().FirstOrDefaultAsync(note => note.Id == id, ct);
        row ??= await db.Receipts.AsNoTracking().FirstOrDefaultAsync(receipt => receipt.Id == id, ct);
        row ??= await db.Journals.AsNoTracking().FirstOrDefaultAsync(journal => journal.Id == id, ct);
        row ??= await db.PurchaseOrders.AsNoTracking().FirstOrDefaultAsync(order => order.Id == id, ct);
        row ??= await db.GoodsReceipts.AsNoTracking().FirstOrDefaultAsync(receipt => receipt.Id == id, ct);
        row ??= await db.PurchaseBills.AsNoTracking().FirstOrDefaultAsync(bill => bill.Id == id, ct);
        row ??= await db.DebitNotes.AsNoTracking().FirstOrDefaultAsync(note => note.Id == id, ct);
        row ??= await db.SupplierPayments.AsNoTracking().FirstOrDefaultAsync(payment => payment.Id == id, ct);
        row ??= await db.StockAdjustments.AsNoTracking().FirstOrDefaultAsync(adjustment => adjustment.Id == id, ct);
        row ??= await db.Transfers.AsNoTracking().FirstOrDefaultAsync(transfer => transfer.Id == id, ct);
        row ??= await db.TransferReceipts.AsNoTracking().FirstOrDefaultAsync(arrival => arrival.Id == id, ct);
        row ??= await db.StockCounts.AsNoTracking().FirstOrDefaultAsync(count => count.Id == id, ct);
        if (await PostedAsync(db, id, ct) is not { } posted)
            return RowFault.Unlogged(row?.GetType().Name ?? "LedgerEntry", id);
        if (row is null)
            return RowFault.Missing(posted.Sequence, posted.EntityType, id);
        return FirstDifference(db, posted, row) ?? new(posted.Sequence, posted.EntityType, id, null, null, null, SomeRow);
    }

    public static async Task<RowFault> ExplainStateAsync(ErpDbContext db, Guid id, bool isCancelled, string reason, string? loggedReason, CancellationToken ct)
    {
        var posted = await PostedAsync(db, id, ct);
        var problem = isCancelled == (loggedReason is not null)
            ? $"Its reason for the cancellation is \"{reason}\"; the log says \"{loggedReason}\"."
            : isCancelled ? "It is marked as cancelled; the log knows of no cancellation." : "It was cancelled, says the log, and is marked as posted again.";
        return new(posted?.Sequence, posted?.EntityType ?? nameof(Invoice), id, null, null, null, problem);
    }

    private static Task<EditLogEntry?> PostedAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.EditLog.AsNoTracking().FirstOrDefaultAsync(entry => entry.EntityId == id && entry.Action == "Posted", ct);

    private static RowFault? FirstDifference(ErpDbContext db, EditLogEntry posted, object row)
    {
        using var facts = JsonDocument.Parse(posted.Changes);
        foreach (var fact in facts.RootElement.EnumerateObject())
        {
            if (db.Model.FindEntityType(row.GetType())!.FindProperty(fact.Name) is not { } property)
                continue;
            var (logged, present) = (LoggedText.Of(fact.Value, property.ClrType), LoggedText.Of(property.GetGetter().GetClrValue(row)));
            if (logged != present)
                return RowFault.Differs(posted.Sequence, posted.EntityType, posted.EntityId, fact.Name, logged, present);
        }
        return null;
    }
}
