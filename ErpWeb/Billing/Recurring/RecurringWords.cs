using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Billing.Recurring;

/// <summary>What people call the steps of recurring invoices.</summary>
public static class RecurringWords
{
    public static IReadOnlyList<SelectOption<RecurringStep>> Steps { get; } = [.. Enum.GetValues<RecurringStep>().Select(step => new SelectOption<RecurringStep>(step, Of(step)))];

    public static string Of(RecurringStep step) => step switch
    {
        RecurringStep.Week => "Every week",
        RecurringStep.Quarter => "Every three months",
        RecurringStep.Year => "Every year",
        _ => "Every month",
    };
}
