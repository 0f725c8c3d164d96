using System.Globalization;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Shared.Ui.Lists;

/// <summary>The spans of days that people ask for by name.</summary>
public static class DatePresets
{
    internal const string Own = "own";

    internal static IReadOnlyList<SelectOption<string>> Choices { get; } =
    [
        new("today", "Today"),
        new("yesterday", "Yesterday"),
        new("this-week", "This week"),
        new("last-7-days", "Last 7 days"),
        new("this-month", "This month"),
        new("last-month", "Last month"),
        new("this-quarter", "This quarter"),
        new("last-quarter", "Last quarter"),
        new("this-year", "This financial year"),
        new("last-year", "Last financial year"),
        new(Own, "From … to …"),
    ];

    /// <summary>The days a filter value stands for, both ends included; an open end is null.</summary>
    public static (DateOnly? From, DateOnly? To) Read(string? value, DateOnly today) => value switch
    {
        "today" => (today, today),
        "yesterday" => (today.AddDays(-1), today.AddDays(-1)),
        "this-week" => (today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), today.AddDays(6 - ((int)today.DayOfWeek + 6) % 7)),
        "last-7-days" => (today.AddDays(-6), today),
        "this-month" => Ends(DateRange.Month(today)),
        "last-month" => Ends(DateRange.Month(today.AddMonths(-1))),
        "this-quarter" => Quarter(today),
        "last-quarter" => Quarter(today.AddMonths(-3)),
        "this-year" => Ends(DateRange.Year(FinancialYear.From(today))),
        "last-year" => Ends(DateRange.Year(FinancialYear.From(today).Previous)),
        _ => ReadOwn(value),
    };

    internal static string? Write(DateOnly? from, DateOnly? to) =>
        from is null && to is null ? null : FormattableString.Invariant($"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}");

    private static (DateOnly?, DateOnly?) Ends(DateRange range) => (range.From, range.To);

    private static (DateOnly?, DateOnly?) Quarter(DateOnly day)
    {
        var first = new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
        return (first, first.AddMonths(3).AddDays(-1));
    }

    private static (DateOnly?, DateOnly?) ReadOwn(string? value) =>
        value?.Split("..") is [var from, var to] ? (Date(from), Date(to)) : (null, null);

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
