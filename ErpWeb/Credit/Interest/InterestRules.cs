using System.Globalization;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Credit.Interest;

/// <summary>From which day overdue how many percent a year run.</summary>
public readonly record struct InterestSlab(int FromDay, decimal Percent);

/// <summary>Interest on what is overdue. Pure.</summary>
public static class InterestRules
{
    /// <summary>Reads "1: 12, 60: 18": 12 percent a year from the first day overdue, 18 from the sixtieth.</summary>
    /// <returns>The slabs by day; null when it cannot be read.</returns>
    public static IReadOnlyList<InterestSlab>? Parse(string text)
    {
        var slabs = new List<InterestSlab>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split(':', StringSplitOptions.TrimEntries) is not [var day, var percent]
                || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var from) || from < 1
                || !decimal.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) || rate > 100)
                return null;
            slabs.Add(new(from, rate));
        }
        return [.. slabs.OrderBy(slab => slab.FromDay)];
    }

    /// <summary>Interest for the days after <paramref name="since"/> through <paramref name="through"/>, each at the percent of its slab.</summary>
    /// <param name="due">INR, two decimals.</param>
    /// <param name="since">The due date, or the day through which interest was charged before.</param>
    /// <returns>INR, two decimals. On 36,500 rupees at 12 percent, 10 days are 120.00.</returns>
    public static decimal Of(decimal due, DateOnly dueDate, DateOnly since, DateOnly through, IReadOnlyList<InterestSlab> slabs)
    {
        var percentDays = 0m;
        for (var index = 0; index < slabs.Count; index++)
        {
            var first = dueDate.AddDays(slabs[index].FromDay);
            var last = index + 1 < slabs.Count ? dueDate.AddDays(slabs[index + 1].FromDay - 1) : through;
            var from = first > since ? first : since.AddDays(1);
            var to = last < through ? last : through;
            percentDays += Math.Max(0, to.DayNumber - from.DayNumber + 1) * slabs[index].Percent;
        }
        return Rounding.Money(due * percentDays / 36_500);
    }
}
