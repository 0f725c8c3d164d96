using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Credit.Reminders;

/// <summary>The words of a reminder, for a mail or a short message. Pure.</summary>
public static class ReminderText
{
    public static string Mail(string customer, IReadOnlyList<OpenReceivable> bills, string business, DateOnly today)
    {
        var lines = bills.Select(bill => $"  {bill.Number} of {IndianDate.Format(bill.Date)}: {bill.DueIn}, {When(bill.DueDate, today)}");
        return $"""
            Dear {customer},

            this is a friendly reminder of what is open with us:

            {string.Join("\n", lines)}

            Total: {MoneyIn.Text(bills.Select(bill => bill.DueIn))}

            If you have paid already, please ignore this and accept our thanks.

            {business}
            """;
    }

    /// <summary>The same in two lines.</summary>
    public static string Short(string customer, IReadOnlyList<OpenReceivable> bills, string business, DateOnly today)
    {
        var oldest = bills.MinBy(bill => bill.DueDate)!;
        var which = bills.Count == 1 ? $"bill {oldest.Number}" : $"{bills.Count} bills";
        return $"Dear {customer}, {MoneyIn.Text(bills.Select(bill => bill.DueIn))} is open on {which}, {When(oldest.DueDate, today)}. Please pay at your earliest. Thank you, {business}";
    }

    private static string When(DateOnly dueDate, DateOnly today) =>
        dueDate < today ? $"overdue since {IndianDate.Format(dueDate)}" : dueDate == today ? "due today" : $"due on {IndianDate.Format(dueDate)}";
}
