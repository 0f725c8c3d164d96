namespace ErpWeb.Credit.Contracts;

/// <summary>The kinds of change this module tells open screens about; bills and receipts by the names that their module uses.</summary>
public static class CreditEvents
{
    /// <summary>Something about what a customer owes; the id is the customer's.</summary>
    public const string Receivable = "receivable";
    public const string Invoice = "invoice";
    public const string Receipt = "receipt";
    public const string Allocation = "credit-allocation";

    /// <summary>Everything that can change what a customer's account shows.</summary>
    public static IReadOnlyCollection<string> OfAccount { get; } = [Receivable, Invoice, Receipt, Allocation, "credit-note", "customer-debit-note", "credit-override", "diary", "reminder", "cheque", "party"];
}
