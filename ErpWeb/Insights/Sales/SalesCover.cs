using ErpWeb.Shared.Kernel;

namespace ErpWeb.Insights.Sales;

/// <summary>Figures of one span whose first days lie between two days.</summary>
internal readonly record struct SalesPart(SalesSpan Span, DateOnly First, DateOnly Last);

/// <summary>Which figures together cover some days: whole years, whole months around them, and single days at the ends. Pure.</summary>
internal static class SalesCover
{
    /// <summary>The first day of the stretch that holds the day.</summary>
    public static DateOnly StartOf(SalesSpan span, DateOnly day) => span switch
    {
        SalesSpan.Year => FinancialYear.From(day).First,
        SalesSpan.Month => new(day.Year, day.Month, 1),
        _ => day,
    };

    /// <param name="from">Null without a bound.</param>
    /// <param name="sold">The first and the last day there are figures of: days beyond them cost nothing, so a month that is not over counts as whole.</param>
    public static IReadOnlyList<SalesPart> Of(DateOnly? from, DateOnly? to, DateRange sold)
    {
        if (from > sold.To || to < sold.From || from > to)
            return [];
        var first = from is { } begin && begin > sold.From ? begin : FinancialYear.From(sold.From).First;
        var end = to is { } last && last < sold.To ? last : FinancialYear.From(sold.To).Last;
        return [.. Parts(first, end).Select(part => Within(part, sold)).Where(part => part.First <= part.Last)];
    }

    private static IEnumerable<SalesPart> Parts(DateOnly first, DateOnly end)
    {
        var next = end.AddDays(1);
        var (firstMonth, endMonth) = (RoundedUp(SalesSpan.Month, first), StartOf(SalesSpan.Month, next));
        if (firstMonth > endMonth)
            return [new(SalesSpan.Day, first, end)];
        var (firstYear, endYear) = (RoundedUp(SalesSpan.Year, firstMonth), StartOf(SalesSpan.Year, endMonth));
        return
        [
            new(SalesSpan.Day, first, firstMonth.AddDays(-1)),
            .. firstYear > endYear
                ? (SalesPart[])[new(SalesSpan.Month, firstMonth, endMonth.AddMonths(-1))]
                : [new(SalesSpan.Month, firstMonth, firstYear.AddMonths(-1)), new(SalesSpan.Year, firstYear, endYear.AddYears(-1)), new(SalesSpan.Month, endYear, endMonth.AddMonths(-1))],
            new(SalesSpan.Day, endMonth, end),
        ];
    }

    private static SalesPart Within(SalesPart part, DateRange sold)
    {
        var (first, last) = (StartOf(part.Span, sold.From), StartOf(part.Span, sold.To));
        return part with { First = part.First > first ? part.First : first, Last = part.Last < last ? part.Last : last };
    }

    private static DateOnly RoundedUp(SalesSpan span, DateOnly day) => StartOf(span, day) is var start && start == day ? day : span is SalesSpan.Year ? start.AddYears(1) : start.AddMonths(1);
}
