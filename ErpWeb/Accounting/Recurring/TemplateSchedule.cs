namespace ErpWeb.Accounting.Recurring;

/// <summary>On which days a template posts. Pure.</summary>
public static class TemplateSchedule
{
    /// <summary>The day in a month: the 31st of February is its last day.</summary>
    public static DateOnly DayIn(DateOnly month, int dayOfMonth) => new(month.Year, month.Month, Math.Min(dayOfMonth, DateTime.DaysInMonth(month.Year, month.Month)));

    /// <summary>The months whose day has come, earliest first.</summary>
    public static IEnumerable<DateOnly> Due(JournalTemplate template, DateOnly today)
    {
        for (var month = template.FirstMonth; month <= (template.LastMonth ?? today) && DayIn(month, template.DayOfMonth) <= today; month = month.AddMonths(1))
            yield return month;
    }

    /// <summary>The first day after today; null after the last month.</summary>
    public static DateOnly? Next(JournalTemplate template, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        if (month < template.FirstMonth)
            month = template.FirstMonth;
        if (DayIn(month, template.DayOfMonth) <= today)
            month = month.AddMonths(1);
        return month <= (template.LastMonth ?? month) ? DayIn(month, template.DayOfMonth) : null;
    }
}
