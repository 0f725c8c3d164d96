using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Exports;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts;
using ErpWeb.Billing.Receipts.Cheques;
using ErpWeb.Billing.Receipts.Refunds;
using ErpWeb.Billing.Recurring;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Invoice> Invoices => Set<Invoice>();
    public DbSet<InvoiceLine> InvoiceLines => Set<InvoiceLine>();
    public DbSet<InvoiceTax> InvoiceTaxes => Set<InvoiceTax>();
    public DbSet<CreditNote> CreditNotes => Set<CreditNote>();
    public DbSet<CreditNoteLine> CreditNoteLines => Set<CreditNoteLine>();
    public DbSet<SoldPart> SoldParts => Set<SoldPart>();
    public DbSet<SalesPaper> SalesPapers => Set<SalesPaper>();
    public DbSet<SalesPaperLine> SalesPaperLines => Set<SalesPaperLine>();
    public DbSet<RecurringInvoice> RecurringInvoices => Set<RecurringInvoice>();
    public DbSet<RecurringInvoiceRun> RecurringInvoiceRuns => Set<RecurringInvoiceRun>();
    public DbSet<StoredDraft> InvoiceDrafts => Set<StoredDraft>();
    public DbSet<Receipt> Receipts => Set<Receipt>();
    public DbSet<ReceiptTender> ReceiptTenders => Set<ReceiptTender>();
    public DbSet<ReceiptAllocation> ReceiptAllocations => Set<ReceiptAllocation>();
    public DbSet<Refund> Refunds => Set<Refund>();
    public DbSet<Cheque> Cheques => Set<Cheque>();
    public DbSet<ExportShipment> ExportShipments => Set<ExportShipment>();
}
