using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data;

namespace ErpWeb.Purchasing.Expenses;

/// <summary>A small expense that was paid at once, as it is typed on a phone.</summary>
public sealed class ExpenseDraft
{
    /// <summary>Becomes the bill's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid PaymentId { get; set; } = Ids.New();
    public DateOnly? Date { get; set; }
    public Guid? PartyId { get; set; }
    public string SupplierNumber { get; set; } = "";
    public Guid? AccountId { get; set; }
    public string Description { get; set; } = "";
    /// <summary>What was paid, tax included.</summary>
    public decimal? Amount { get; set; }
    /// <summary>Only of a supplier with GSTIN; null for no tax.</summary>
    public Guid? TaxRateId { get; set; }
    public BlockedCredit Blocked { get; set; }
    public PaidFrom From { get; set; } = PaidFrom.Cash;
    public string Reference { get; set; } = "";
}
