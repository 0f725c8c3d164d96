using ErpWeb.Accounting.Contracts;
using ErpWeb.Identity.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Attachments;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Customs;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Expenses;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.LandedCosts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Purchasing.Printing;
using ErpWeb.Purchasing.Settings;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Purchasing;

/// <summary>Orders, goods receipts, bills, returns and payments to suppliers. They post to the ledgers of Accounting, Inventory and Credit.</summary>
public static class PurchasingModule
{
    public static IServiceCollection AddPurchasing(this IServiceCollection services) => services
        .AddSingleton<ICloseCheck, Verification.UnbilledGoodsCheck>()
        .AddSingleton<PurchaseFactsReader>()
        .AddSingleton<PurchaseCancelling>()
        .AddSingleton<OrderProgress>()
        .AddSingleton<IStockOnOrder, StockOnOrderReader>()
        .AddScoped<IPurchaseOrderDrafts, ProposedOrders>()
        .AddSingleton<OrderPoster>()
        .AddScoped<OrderService>()
        .AddScoped<OrderQueries>()
        .AddScoped<GoodsReceiptQueries>()
        .AddScoped<BillQueries>()
        .AddScoped<DebitNoteQueries>()
        .AddScoped<SupplierPaymentQueries>()
        .AddScoped<Payables.PayableQueries>()
        .AddScoped<Payables.PayableExport>()
        .AddScoped<Payables.MsmeReader>()
        .AddSingleton<GoodsReceiptPoster>()
        .AddScoped<GoodsReceiptService>()
        .AddSingleton<BillPoster>()
        .AddScoped<BillService>()
        .AddSingleton<DebitNotePoster>()
        .AddScoped<DebitNoteService>()
        .AddScoped<LandedCostQueries>()
        .AddScoped<LandedCostService>()
        .AddSingleton<OpenBillsReader>()
        .AddSingleton<SupplierPaymentPoster>()
        .AddScoped<SupplierPaymentService>()
        .AddScoped<ExpenseService>()
        .AddScoped<BillOfEntryService>()
        .AddScoped<BillOfEntryQueries>()
        .AddScoped<PurchaseDraftService>()
        .AddScoped<Drafts.Editing.PurchaseEditing>()
        .AddTransient<Drafts.Editing.OrderEditor>()
        .AddTransient<Drafts.Editing.BillEditor>()
        .AddScoped<PurchasingSettingsService>()
        .AddScoped<AttachmentService>()
        .AddScoped<PurchasePaperReader>()
        .AddSingleton<IPersonTraces, PurchasingTraces>()
        .AddPermissions(PurchasingPermissions.Groups)
        .AddDutyPair(PurchasingPermissions.OrderApprove, PurchasingPermissions.BillPost, "could order for himself and accept the bill")
        .AddDutyPair(PurchasingPermissions.ReceiptPost, PurchasingPermissions.BillPost, "could accept a bill for goods that never came")
        .AddDutyPair(PurchasingPermissions.BillPost, PurchasingPermissions.PaymentPost, "could enter a bill of his own and pay it")
        .AddDutyPair(PurchasingPermissions.PaymentPost, PurchasingPermissions.PaymentCancel, "could pay and make the payment void")
        .AddSourceLink(nameof(GoodsReceipt), "Goods receipt", PurchasingPermissions.ReceiptView, source => $"/purchasing/receipts/{source.Id}")
        .AddSourceLink(nameof(PurchaseBill), "Supplier's bill", PurchasingPermissions.BillView, source => $"/purchasing/bills/{source.Id}")
        .AddSourceLink(nameof(DebitNote), "Debit note", PurchasingPermissions.BillView, source => $"/purchasing/debit-notes/{source.Id}")
        .AddSourceLink(nameof(LandedCost), "Freight and duties", PurchasingPermissions.LandedCostView, source => $"/purchasing/landed-costs/{source.Id}")
        .AddSourceLink(nameof(BillOfEntry), "Bill of entry", PurchasingPermissions.BillView, source => $"/purchasing/bills-of-entry/{source.Id}")
        .AddSourceLink(nameof(SupplierPayment), "Supplier payment", PurchasingPermissions.PaymentView, source => $"/purchasing/payments/{source.Id}")
        .AddSearchSource<OrderSearch>()
        .AddSearchSource<BillSearch>()
        .AddMenuEntry(new("Purchase orders", "shopping-cart", "/purchasing/orders", "Purchases", PurchasingPermissions.OrderView, Order: 20))
        .AddMenuEntry(new("Goods receipts", "truck", "/purchasing/receipts", "Purchases", PurchasingPermissions.ReceiptView, Order: 21))
        .AddMenuEntry(new("Bills", "file-text", "/purchasing/bills", "Purchases", PurchasingPermissions.BillView, Order: 22))
        .AddMenuEntry(new("Debit notes", "rotate-ccw", "/purchasing/debit-notes", "Purchases", PurchasingPermissions.BillView, Order: 23))
        .AddMenuEntry(new("Freight and duties", "package", "/purchasing/landed-costs", "Purchases", PurchasingPermissions.LandedCostView, Order: 23))
        .AddMenuEntry(new("Supplier payments", "wallet", "/purchasing/payments", "Purchases", PurchasingPermissions.PaymentView, Order: 24))
        .AddMenuEntry(new("Payables", "calendar-clock", "/purchasing/payables", "Purchases", PurchasingPermissions.PayableView, Order: 25))
        .AddMenuEntry(new("Purchase rules", "sliders-horizontal", "/settings/purchasing", "Settings", PurchasingPermissions.SettingsEdit, Order: 905));

    /// <summary>Files of documents, and documents as files.</summary>
    public static void MapPurchasing(this IEndpointRouteBuilder routes)
    {
        routes.MapAttachments();
        routes.MapPapers();
        routes.MapMsme();
        routes.MapStatements();
    }
}
