using System.Globalization;

namespace ErpWeb.Credit.Reminders;

/// <summary>When a bill is reminded of. Pure.</summary>
public static class ReminderLadder
{
    /// <summary>Reads "-3, 3, 15, 30": three days before the due date, then after it.</summary>
    /// <returns>The steps in their order; null when it cannot be read.</returns>
    public static IReadOnlyList<int>? Parse(string text)
    {
        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var steps = new List<int>();
        foreach (var part in parts)
        {
            if (!int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step) || step is < -90 or > 365)
                return null;
            steps.Add(step);
        }
        return [.. steps.Distinct().Order()];
    }

    /// <summary>The step that a bill has reached; null before the first. Steps that were missed are not caught up.</summary>
    public static int? StepOn(DateOnly dueDate, DateOnly today, IReadOnlyList<int> steps)
    {
        var days = today.DayNumber - dueDate.DayNumber;
        var reached = steps.Where(step => step <= days).ToList();
        return reached.Count == 0 ? null : reached[^1];
    }
}
