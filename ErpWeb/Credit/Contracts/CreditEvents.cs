namespace ErpWeb.Credit.Contracts;

/// <summary>The kinds of change this module tells open screens about; bills and receipts by the names that their module uses.</summary>
public static class CreditEvents
{
    /// <summary>Something about what a customer owes; the id is the customer's.</summary>
    public const string Receivable = "receivable";
    public const string Invoice = "invoice";
    public const string Receipt = "receipt";
}
