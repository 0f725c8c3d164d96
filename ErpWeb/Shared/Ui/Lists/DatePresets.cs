using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Shared.Ui.Lists;

/// <summary>The spans of days that people ask for by name. What lasts still ends today. Pure.</summary>
public static class DatePresets
{
    /// <summary>Every day there is.</summary>
    public const string All = "all";

    /// <summary>Since the last Monday; <see cref="ThisWeek"/> knows businesses whose week begins on another day.</summary>
    private const string Week = "this-week";

    internal static IReadOnlyList<SelectOption<string>> Choices { get; } =
    [
        new("today", "Today"),
        new("yesterday", "Yesterday"),
        new(Week, "This week"),
        new("this-month", "This month"),
        new("last-month", "Last month"),
        new("this-quarter", "This quarter"),
        new("last-quarter", "Last quarter"),
        new("this-year", "This financial year"),
        new("last-year", "Last financial year"),
        new(All, "All days"),
    ];

    /// <summary>The week so far as addresses write it: they name its first day where that is not Monday, so that a link shows everybody the same days.</summary>
    public static string ThisWeek(DayOfWeek start) => start is DayOfWeek.Monday ? Week : $"{Week}-{start.ToString().ToLowerInvariant()}";

    /// <summary>The days a value stands for, both ends included; an open end is null.</summary>
    /// <param name="value">A preset ("this-month") or two ISO dates ("2026-04-01..2026-11-21").</param>
    /// <param name="today">The business's day, not the server's.</param>
    /// <example>On 21 November 2026 "this-month" is the 1st to the 21st, "last-month" the whole of October.</example>
    public static (DateOnly? From, DateOnly? To) Read(string? value, DateOnly today) => value switch
    {
        "today" => (today, today),
        "yesterday" => (today.AddDays(-1), today.AddDays(-1)),
        Week => (WeekOf(today, DayOfWeek.Monday), today),
        "this-week-sunday" => (WeekOf(today, DayOfWeek.Sunday), today),
        "this-week-saturday" => (WeekOf(today, DayOfWeek.Saturday), today),
        "this-month" => (DateRange.Month(today).From, today),
        "last-month" => Ends(DateRange.Month(today.AddMonths(-1))),
        "this-quarter" => (Quarter(today), today),
        "last-quarter" => (Quarter(today).AddMonths(-3), Quarter(today).AddDays(-1)),
        "this-year" => (FinancialYear.From(today).First, today),
        "last-year" => Ends(DateRange.Year(FinancialYear.From(today).Previous)),
        _ => ReadOwn(value),
    };

    /// <summary>The same days of the week, month, quarter or year before, for setting beside; null for days that have no such.</summary>
    /// <example>On 21 November 2026 "this-month" gives 1 to 21 October, "this-year" 1 April to 21 November 2025.</example>
    public static DateRange? Before(string? value, DateOnly today) => (value, Read(value, today)) switch
    {
        ("today" or "yesterday", ({ } from, { } to)) => new(from.AddDays(-1), to.AddDays(-1)),
        ("this-month", ({ } from, { } to)) => new(from.AddMonths(-1), to.AddMonths(-1)),
        ("last-month", ({ } from, _)) => DateRange.Month(from.AddMonths(-1)),
        ("this-quarter", ({ } from, { } to)) => new(from.AddMonths(-3), to.AddMonths(-3)),
        ("last-quarter", ({ } from, _)) => new(from.AddMonths(-3), from.AddDays(-1)),
        ("this-year", ({ } from, { } to)) => new(from.AddYears(-1), to.AddYears(-1)),
        ("last-year", ({ } from, _)) => new(from.AddYears(-1), from.AddDays(-1)),
        ({ } week, ({ } from, { } to)) when week.StartsWith(Week, StringComparison.Ordinal) => new(from.AddDays(-7), to.AddDays(-7)),
        _ => null,
    };

    /// <summary>Whether the value is two dates of a person's own choice.</summary>
    internal static bool IsOwn(string? value) => value?.Contains("..", StringComparison.Ordinal) is true;

    internal static string? Write(DateOnly? from, DateOnly? to) =>
        from is null && to is null ? null : FormattableString.Invariant($"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}");

    private static (DateOnly?, DateOnly?) Ends(DateRange range) => (range.From, range.To);

    private static DateOnly WeekOf(DateOnly day, DayOfWeek start) => day.AddDays(-((day.DayOfWeek - start + 7) % 7));

    // Quarters of the calendar are those of the financial year.
    private static DateOnly Quarter(DateOnly day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);

    private static (DateOnly?, DateOnly?) ReadOwn(string? value) =>
        value?.Split("..") is [var from, var to] ? (IsoDay.Parse(from), IsoDay.Parse(to)) : (null, null);
}
