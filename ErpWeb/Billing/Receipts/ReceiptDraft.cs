using ErpWeb.Shared.Data;

namespace ErpWeb.Billing.Receipts;

/// <summary>Money received for one invoice, as it is typed.</summary>
public sealed class ReceiptDraft
{
    /// <summary>Becomes the receipt's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid InvoiceId { get; set; }
    public DateOnly? Date { get; set; }
    public PaymentMode Mode { get; set; } = PaymentMode.Upi;
    public decimal? Amount { get; set; }
    public string Reference { get; set; } = "";
}
