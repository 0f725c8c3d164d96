using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.CustomerLinks;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Drafts.Editing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Mailing;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts;
using ErpWeb.Billing.Receipts.Cheques;
using ErpWeb.Billing.Receipts.Refunds;
using ErpWeb.Billing.Recurring;
using ErpWeb.Credit.Contracts;
using ErpWeb.Identity.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Ui;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Billing;

/// <summary>Invoices and receipts: the documents a customer sees. They post to the ledgers of Accounting, Inventory and Credit.</summary>
public static class BillingModule
{
    public static IServiceCollection AddBilling(this IServiceCollection services) => services
        .AddSingleton<SalesCredit>()
        .AddSingleton<IOpenOrders, OpenPapers>()
        .AddSingleton<IStockReserved, ReservedGoodsReader>()
        .AddSingleton<RememberedFacts>()
        .AddSingleton<InvoiceFactsReader>()
        .AddSingleton<InvoicePoster>()
        .AddScoped<InvoiceService>()
        .AddScoped<InvoiceDraftService>()
        .AddScoped<InvoiceEditing>()
        .AddSingleton<LastPriceReader>()
        .AddTransient<InvoiceEditor>()
        .AddScoped<InvoiceQueries>()
        .AddScoped<InvoiceReader>()
        .AddScoped<Exports.ShipmentService>()
        .AddSingleton<SalesLots>()
        .AddSingleton<KitParts>()
        .AddSingleton<SalesProgress>()
        .AddSingleton<SalesPaperPoster>()
        .AddScoped<SalesPaperService>()
        .AddScoped<SalesPaperQueries>()
        .AddScoped<PickListReader>()
        .AddScoped<NextDrafts>()
        .AddScoped<RecurringInvoiceService>()
        .AddScoped<RecurringChangeService>()
        .AddScoped<IRecurringWork>(provider => provider.GetRequiredService<RecurringInvoiceService>())
        .AddSingleton<CreditNotePoster>()
        .AddScoped<CreditNoteService>()
        .AddScoped<CreditNoteQueries>()
        .AddSingleton<ReceiptPoster>()
        .AddSingleton<ReceiptReversal>()
        .AddSingleton<ReceiptFactsReader>()
        .AddSingleton<ITenantNeeds, SettlementNeeds>()
        .AddScoped<ReceiptService>()
        .AddScoped<ReceiptQueries>()
        .AddScoped<ReceiptReader>()
        .AddScoped<DueReader>()
        .AddScoped<PaperMails>()
        .AddScoped<RefundService>()
        .AddScoped<ChequeService>()
        .AddScoped<ChequeQueries>()
        .AddSingleton<IPersonTraces, BillingTraces>()
        .AddSourceLink(AssembledInvoice.SourceType, "Invoice", BillingPermissions.InvoiceView, source => $"/billing/invoices/{source.Id}")
        .AddSourceLink(nameof(CreditNote), "Credit note", BillingPermissions.InvoiceView, source => $"/billing/credit-notes/{source.Id}")
        .AddSourceLink(nameof(SalesPaper), "Delivery challan", BillingPermissions.PaperView, source => $"/billing/papers/{source.Id}")
        .AddSourceLink(nameof(Receipt), "Receipt", BillingPermissions.ReceiptView, source => $"/billing/receipts/{source.Id}")
        .AddSourceLink(nameof(Refund), "Refund", BillingPermissions.ReceiptView, source => $"/billing/refunds/{source.Id}")
        .AddPermissions(BillingPermissions.Groups)
        .AddDutyPair(IdentityPermissions.UserManage, BillingPermissions.InvoicePost, "could post under the name of a person he let in himself")
        .AddDutyPair(IdentityPermissions.UserManage, BillingPermissions.ReceiptPost, "could take money under the name of a person he let in himself")
        .AddDutyPair(BillingPermissions.InvoicePost, BillingPermissions.InvoiceCancel, "could sell, keep the money and cancel the invoice")
        .AddDutyPair(BillingPermissions.ReceiptPost, BillingPermissions.CreditNotePost, "could take money and hide it behind a credit note")
        .AddDutyPair(BillingPermissions.ReceiptPost, BillingPermissions.ReceiptCancel, "could take money and make its receipt void")
        .AddDutyPair(BillingPermissions.ReceiptPost, BillingPermissions.RefundPost, "could take money and pay it out again")
        .AddDutyPair(TenancyPermissions.BankEdit, BillingPermissions.InvoicePost, "could have customers pay into an account of his own")
        .AddSearchSource<InvoiceSearch>()
        .AddSearchSource<SalesPaperSearch>()
        .AddSearchSource<CreditNoteSearch>()
        .AddMenuEntry(new("Invoices", "receipt-indian-rupee", "/billing/invoices", "Sales", BillingPermissions.InvoiceView, Order: 10, OnPhoneBar: true))
        .AddMenuEntry(new("Quotes", "file-plus", "/billing/quotes", "Sales", BillingPermissions.PaperView, Order: 7))
        .AddMenuEntry(new("Sales orders", "book-open", "/billing/orders", "Sales", BillingPermissions.PaperView, Order: 8))
        .AddMenuEntry(new("Delivery challans", "truck", "/billing/challans", "Sales", BillingPermissions.PaperView, Order: 9))
        .AddMenuEntry(new("Recurring invoices", "calendar-clock", "/billing/recurring", "Sales", BillingPermissions.InvoiceView, Order: 15))
        .AddMenuEntry(new("Credit notes", "rotate-ccw", "/billing/credit-notes", "Sales", BillingPermissions.InvoiceView, Order: 14))
        .AddMenuEntry(new("Receipts", "hand-coins", "/billing/receipts", "Sales", BillingPermissions.ReceiptView, Order: 11))
        .AddMenuEntry(new("Cheques", "banknote", "/billing/cheques", "Sales", BillingPermissions.ReceiptView, Order: 13));
}
