namespace ErpWeb.Billing.Invoices;

/// <summary>The kinds of change this module tells open screens about.</summary>
public static class InvoiceEvents
{
    public const string Invoice = "invoice";
    public const string Draft = "draft";
    public const string CreditNote = "credit-note";
    public const string Paper = "sales-paper";
    public const string Receipt = "receipt";
}
