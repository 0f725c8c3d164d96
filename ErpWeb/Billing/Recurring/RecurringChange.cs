using ErpWeb.Billing.Drafts;

namespace ErpWeb.Billing.Recurring;

/// <summary>A recurring invoice as it goes on, as it is typed.</summary>
public sealed class RecurringChange
{
    public Guid Id { get; set; }
    public int Version { get; set; }
    public RecurringStep Step { get; set; }
    /// <summary>The day it is made next.</summary>
    public DateOnly? FirstDay { get; set; }
    public DateOnly? LastDay { get; set; }
    public decimal? EscalationPercent { get; set; }
    public bool PostsItself { get; set; }
    public string Notes { get; set; } = "";
    /// <summary>At the prices of the next day.</summary>
    public List<InvoiceDraftLine> Lines { get; set; } = [];
}
