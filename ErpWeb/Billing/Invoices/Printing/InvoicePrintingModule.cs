namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Printing of invoices; needs <see cref="ErpWeb.Printing.PrintingModule.AddPrinting"/>.</summary>
public static class InvoicePrintingModule
{
    public static IServiceCollection AddInvoicePrinting(this IServiceCollection services) =>
        services.AddScoped<InvoicePrintHtml>().AddScoped<InvoicePdfService>().AddScoped<InvoicePrintReader>();
}
