using ErpWeb.Shared.Data;

namespace ErpWeb.Billing.Recurring;

/// <summary>How an invoice repeats, as it is typed.</summary>
public sealed class RecurringInvoiceDraft
{
    /// <summary>Becomes the recurring invoice's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    /// <summary>The invoice whose customer and lines are repeated.</summary>
    public Guid InvoiceId { get; set; }
    public RecurringStep Step { get; set; } = RecurringStep.Month;
    public DateOnly? FirstDay { get; set; }
    public DateOnly? LastDay { get; set; }
    public decimal? EscalationPercent { get; set; }
    public bool PostsItself { get; set; }
}
