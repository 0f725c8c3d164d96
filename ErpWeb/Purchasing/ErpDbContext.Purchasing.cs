using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Customs;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.LandedCosts;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Purchasing.Settings;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<PurchaseOrder> PurchaseOrders => Set<PurchaseOrder>();
    public DbSet<PurchaseOrderLine> PurchaseOrderLines => Set<PurchaseOrderLine>();
    public DbSet<GoodsReceipt> GoodsReceipts => Set<GoodsReceipt>();
    public DbSet<GoodsReceiptLine> GoodsReceiptLines => Set<GoodsReceiptLine>();
    public DbSet<PurchaseBill> PurchaseBills => Set<PurchaseBill>();
    public DbSet<PurchaseBillLine> PurchaseBillLines => Set<PurchaseBillLine>();
    public DbSet<DebitNote> DebitNotes => Set<DebitNote>();
    public DbSet<DebitNoteLine> DebitNoteLines => Set<DebitNoteLine>();
    public DbSet<PurchaseLot> PurchaseLots => Set<PurchaseLot>();
    public DbSet<LandedCost> LandedCosts => Set<LandedCost>();
    public DbSet<LandedCostCharge> LandedCostCharges => Set<LandedCostCharge>();
    public DbSet<LandedCostLine> LandedCostLines => Set<LandedCostLine>();
    public DbSet<SupplierPayment> SupplierPayments => Set<SupplierPayment>();
    public DbSet<SupplierPaymentPart> SupplierPaymentParts => Set<SupplierPaymentPart>();
    public DbSet<BillOfEntry> BillsOfEntry => Set<BillOfEntry>();
    public DbSet<BillOfEntryLine> BillOfEntryLines => Set<BillOfEntryLine>();
    public DbSet<PurchaseDraftRow> PurchaseDrafts => Set<PurchaseDraftRow>();
    public DbSet<PurchasingSettings> PurchasingSettings => Set<PurchasingSettings>();
}
