using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Recurring;

/// <summary>On which days a recurring invoice is made, and at what prices. Pure.</summary>
public static class RecurringSchedule
{
    /// <summary>The days that have come, earliest first.</summary>
    public static IEnumerable<DateOnly> Due(RecurringInvoice recurring, DateOnly today) => Days(recurring).TakeWhile(day => day <= today);

    /// <summary>The first day after today; null after the last.</summary>
    public static DateOnly? Next(RecurringInvoice recurring, DateOnly today) => Days(recurring).Where(day => day > today).Select(day => (DateOnly?)day).FirstOrDefault();

    /// <summary>What a price has become: it rises with each full year since the first day.</summary>
    /// <param name="price">INR, up to four decimals.</param>
    /// <example>100 at 5 percent is 105 in the second year and 110.25 in the third.</example>
    public static decimal PriceOn(DateOnly day, DateOnly firstDay, decimal price, decimal escalationPercent)
    {
        for (var year = firstDay.AddYears(1); year <= day && escalationPercent != 0; year = year.AddYears(1))
            price = Rounding.Money(price * (100 + escalationPercent) / 100);
        return price;
    }

    private static IEnumerable<DateOnly> Days(RecurringInvoice recurring)
    {
        for (var count = 0; ; count++)
        {
            var day = recurring.Step switch
            {
                RecurringStep.Week => recurring.FirstDay.AddDays(7 * count),
                RecurringStep.Month => recurring.FirstDay.AddMonths(count),
                RecurringStep.Quarter => recurring.FirstDay.AddMonths(3 * count),
                _ => recurring.FirstDay.AddYears(count),
            };
            if (day > recurring.LastDay || day.Year > recurring.FirstDay.Year + 100)
                yield break;
            yield return day;
        }
    }
}
