namespace ErpWeb.Insights.Forecast;

/// <summary>Why money is expected.</summary>
public enum ForecastKind { Receivable, Payable, Recurring, SalesOrder, PurchaseOrder, Budget }

/// <summary>Money that is expected on a day.</summary>
/// <param name="Amount">INR; below zero when it goes out.</param>
/// <param name="Href">The document behind it.</param>
public sealed record ExpectedMoney(DateOnly Date, ForecastKind Kind, string Name, string Number, decimal Amount, string? Href = null)
{
    /// <summary>Its day has passed; it is expected at once.</summary>
    public bool IsOverdue { get; init; }
}

/// <summary>A week of the forecast: INR.</summary>
public sealed record ForecastWeek(DateOnly First, decimal Opening, IReadOnlyList<ExpectedMoney> Expected)
{
    public DateOnly Last => First.AddDays(6);

    public decimal In => Expected.Where(money => money.Amount > 0).Sum(money => money.Amount);

    public decimal Out => -Expected.Where(money => money.Amount < 0).Sum(money => money.Amount);

    public decimal Closing => Opening + In - Out;
}

/// <summary>Thirteen weeks from today: what is there, what is expected to come and to go. Pure.</summary>
public sealed record CashForecast(decimal Opening, IReadOnlyList<ForecastWeek> Weeks)
{
    public const int WeekCount = 13;

    /// <summary>The week in which least is left.</summary>
    public ForecastWeek Lowest => Weeks.MinBy(week => week.Closing)!;

    /// <summary>The last day it covers.</summary>
    public static DateOnly LastDay(DateOnly today) => today.AddDays(WeekCount * 7 - 1);

    /// <summary>Spreads what is expected over the weeks; what is overdue is expected in the first.</summary>
    public static CashForecast Of(decimal opening, IEnumerable<ExpectedMoney> expected, DateOnly today)
    {
        var byWeek = expected.Where(money => money.Date <= LastDay(today))
            .Select(money => money.Date < today ? money with { IsOverdue = true } : money)
            .ToLookup(money => money.IsOverdue ? 0 : (money.Date.DayNumber - today.DayNumber) / 7);
        var weeks = new List<ForecastWeek>();
        var balance = opening;
        for (var number = 0; number < WeekCount; number++)
        {
            weeks.Add(new(today.AddDays(number * 7), balance, [.. byWeek[number].OrderBy(money => money.Date).ThenByDescending(money => money.Amount)]));
            balance = weeks[^1].Closing;
        }
        return new(opening, weeks);
    }
}
