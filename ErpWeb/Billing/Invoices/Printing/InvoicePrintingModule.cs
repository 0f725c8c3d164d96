using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Invoices.Printing.Look;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts.Printing;
using ErpWeb.Shared.Ui;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Printing of invoices; needs <see cref="ErpWeb.Printing.PrintingModule.AddPrinting"/>.</summary>
public static class InvoicePrintingModule
{
    public static IServiceCollection AddInvoicePrinting(this IServiceCollection services) =>
        services.AddScoped<InvoicePrintHtml>().AddScoped<InvoicePdfService>().AddScoped<InvoicePrintReader>().AddScoped<CreditNotePrintReader>().AddScoped<SalesPaperPrintReader>().AddScoped<ProformaPrintReader>().AddScoped<ReceiptPrintReader>().AddScoped<RefundPrintReader>().AddScoped<InvoiceSampleReader>()
            .AddMenuEntry(new("Invoice template", "file-text", "/settings/invoices", "Settings", TenancyPermissions.BusinessView, Order: 902));
}
