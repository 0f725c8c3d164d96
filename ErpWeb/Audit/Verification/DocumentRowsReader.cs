using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Audit.Verification;

/// <summary>A row that was posted for good and the document that it belongs to.</summary>
internal sealed record DocumentRow(Guid DocumentId, object Row);

/// <summary>Everything that documents have written. A test holds every posted type of the model against this list.</summary>
internal static class DocumentRowsReader
{
    public static IReadOnlyList<IQueryable<DocumentRow>> All(ErpDbContext db) =>
    [
        db.Invoices.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.InvoiceLines.AsNoTracking().Select(row => new DocumentRow(row.InvoiceId, row)),
        db.InvoiceTaxes.AsNoTracking().Select(row => new DocumentRow(row.InvoiceId, row)),
        db.SalesPapers.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.SalesPaperLines.AsNoTracking().Select(row => new DocumentRow(row.PaperId, row)),
        db.CreditNotes.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.CreditNoteLines.AsNoTracking().Select(row => new DocumentRow(row.NoteId, row)),
        db.SoldParts.AsNoTracking().Select(row => new DocumentRow(row.DocumentId, row)),
        db.Receipts.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.ReceiptAllocations.AsNoTracking().Select(row => new DocumentRow(row.ReceiptId, row)),
        db.ReceiptTenders.AsNoTracking().Select(row => new DocumentRow(row.CausedById ?? row.ReceiptId, row)),
        db.Refunds.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.Cheques.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.Receivables.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.ReceivableSettlements.AsNoTracking().Select(row => new DocumentRow(row.CausedById ?? row.SourceId, row)),
        db.CustomerCredits.AsNoTracking().Select(row => new DocumentRow(row.CausedById ?? row.Id, row)),
        db.CustomerCreditUses.AsNoTracking().Select(row => new DocumentRow(row.CausedById ?? row.SourceId, row)),
        db.AdvanceTaxes.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.CreditAllocations.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.CustomerDebitNotes.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.CustomerDebitNoteLines.AsNoTracking().Select(row => new DocumentRow(row.NoteId, row)),
        db.OpeningBills.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.BankStatements.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.BankLines.AsNoTracking().Select(row => new DocumentRow(row.StatementId, row)),
        db.BankMatches.AsNoTracking().Select(row => new DocumentRow(row.MatchingId, row)),
        db.Shifts.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.ShiftCounts.AsNoTracking().Select(row => new DocumentRow(row.ShiftId, row)),
        db.CashMoves.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.CounterSales.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.CounterTenders.AsNoTracking().Select(row => new DocumentRow(row.SaleId, row)),
        db.PurchaseOrders.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.PurchaseOrderLines.AsNoTracking().Select(row => new DocumentRow(row.OrderId, row)),
        db.GoodsReceipts.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.GoodsReceiptLines.AsNoTracking().Select(row => new DocumentRow(row.ReceiptId, row)),
        db.PurchaseBills.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.PurchaseBillLines.AsNoTracking().Select(row => new DocumentRow(row.BillId, row)),
        db.DebitNotes.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.DebitNoteLines.AsNoTracking().Select(row => new DocumentRow(row.NoteId, row)),
        db.PurchaseLots.AsNoTracking().Select(row => new DocumentRow(row.DocumentId, row)),
        db.LandedCosts.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.LandedCostCharges.AsNoTracking().Select(row => new DocumentRow(row.CostId, row)),
        db.LandedCostLines.AsNoTracking().Select(row => new DocumentRow(row.CostId, row)),
        db.SupplierPayments.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.SupplierPaymentParts.AsNoTracking().Select(row => new DocumentRow(row.PaymentId, row)),
        db.Payables.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.PayableSettlements.AsNoTracking().Select(row => new DocumentRow(row.SourceId, row)),
        db.SupplierCredits.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.SupplierCreditUses.AsNoTracking().Select(row => new DocumentRow(row.SourceId, row)),
        db.BillsOfEntry.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.BillOfEntryLines.AsNoTracking().Select(row => new DocumentRow(row.EntryId, row)),
        db.StockMoves.AsNoTracking().Select(row => new DocumentRow(row.CausedById ?? row.SourceId, row)),
        db.StockAdjustments.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.StockAdjustmentLines.AsNoTracking().Select(row => new DocumentRow(row.AdjustmentId, row)),
        db.Transfers.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.TransferLines.AsNoTracking().Select(row => new DocumentRow(row.TransferId, row)),
        db.TransferReceipts.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.TransferReceiptLines.AsNoTracking().Select(row => new DocumentRow(row.ReceiptId, row)),
        db.StockCounts.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.StockCountResults.AsNoTracking().Select(row => new DocumentRow(row.CountId, row)),
        db.Journals.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.JournalTemplateRuns.AsNoTracking().Select(row => new DocumentRow(row.JournalId, row)),
        db.ForeignDocuments.AsNoTracking().Select(row => new DocumentRow(row.Id, row)),
        db.ForeignLines.AsNoTracking().Select(row => new DocumentRow(row.CausedById ?? row.DocumentId, row)),
        db.JournalEntries.AsNoTracking().Select(row => new DocumentRow(row.CausedById ?? row.SourceId, row)),
        from line in db.JournalLines.AsNoTracking()
        join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
        select new DocumentRow(entry.CausedById ?? entry.SourceId, line),
    ];
}
