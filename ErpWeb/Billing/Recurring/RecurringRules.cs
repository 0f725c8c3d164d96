using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Recurring;

/// <summary>What must hold of a recurring invoice. Pure.</summary>
public static class RecurringRules
{
    public static List<Error> Check(DateOnly? firstDay, DateOnly? lastDay, decimal? escalationPercent, DateOnly today)
    {
        List<Error> errors = [];
        if (firstDay is not { } first)
            errors.Add(new("billing.recurring.first", "Choose the first day.", nameof(RecurringInvoiceDraft.FirstDay)));
        else if (first < today)
            errors.Add(new("billing.recurring.past", "The first day is today or later: nothing is made for the past.", nameof(RecurringInvoiceDraft.FirstDay)));
        else if (lastDay < first)
            errors.Add(new("billing.recurring.last", "The last day is not before the first.", nameof(RecurringInvoiceDraft.LastDay)));
        if (escalationPercent is < 0 or > RecurringInvoice.MostEscalation)
            errors.Add(new("billing.recurring.escalation", "A rise lies between 0 and 100 percent.", nameof(RecurringInvoiceDraft.EscalationPercent)));
        return errors;
    }
}
