using ErpWeb.Billing.Invoices;

namespace ErpWeb.Insights;

/// <summary>The changes that move figures on an open screen.</summary>
internal static class InsightKinds
{
    public static IReadOnlyCollection<string> Sales { get; } = [InvoiceEvents.Invoice, InvoiceEvents.Receipt, InvoiceEvents.CreditNote];
}
