using ErpWeb.Shared.Data;

namespace ErpWeb.Billing.Receipts.Cheques;

/// <summary>A cheque, as it is typed.</summary>
public sealed class ChequeDraft
{
    /// <summary>Becomes the cheque's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid? PartyId { get; set; }
    public string ChequeNumber { get; set; } = "";
    public string Bank { get; set; } = "";
    public DateOnly? Date { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public decimal? Amount { get; set; }
    public Guid? ReceivableId { get; set; }
}
