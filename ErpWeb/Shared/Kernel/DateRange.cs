namespace ErpWeb.Shared.Kernel;

/// <summary>A span of days, both ends included.</summary>
public readonly record struct DateRange
{
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, not before the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range ends before it starts.</exception>
    public DateRange(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        (From, To) = (from, to);
    }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; }

    /// <summary>Number of days, at least one.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The calendar month that holds the date.</summary>
    public static DateRange Month(DateOnly date)
    {
        var first = new DateOnly(date.Year, date.Month, 1);
        return new DateRange(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>The whole of a financial year.</summary>
    public static DateRange Year(FinancialYear year) => new(year.First, year.Last);

    /// <summary>Whether the day lies in the range.</summary>
    public bool Contains(DateOnly date) => From <= date && date <= To;
}
