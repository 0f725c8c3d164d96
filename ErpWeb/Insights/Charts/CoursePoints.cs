using ErpWeb.Insights.Reports;
using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Languages;

namespace ErpWeb.Insights.Charts;

/// <summary>Days and months as points of a chart. Pure.</summary>
internal static class CoursePoints
{
    private const int MostDays = 62;

    /// <summary>Days while they are few enough to read, months otherwise.</summary>
    public static SalesSpan SpanOf(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber < MostDays ? SalesSpan.Day : SalesSpan.Month;

    public static ChartPoint Of(SalesFigure figure, SalesSpan span, IReadOnlyList<decimal> amounts, Words words) => span is SalesSpan.Month
        ? new($"{figure.Start:MM/yy}", IndianDate.Month(figure.Start, words), amounts, Bills(figure.Start, figure.Start.AddMonths(1).AddDays(-1)))
        : new(IndianDate.DayAndMonth(figure.Start), IndianDate.Spoken(figure.Start, words), amounts, Bills(figure.Start, figure.Start));

    /// <summary>Every day or month from the first to the last, those without sales too, so that gaps are seen.</summary>
    public static IEnumerable<SalesFigure> Complete(IReadOnlyList<SalesFigure> course, SalesSpan span, DateOnly first, DateOnly last)
    {
        var known = course.ToDictionary(figure => figure.Start);
        for (var start = SalesCover.StartOf(span, first); start <= last; start = span is SalesSpan.Month ? start.AddMonths(1) : start.AddDays(1))
            yield return known.GetValueOrDefault(start) ?? new() { Start = start };
    }

    private static string Bills(DateOnly from, DateOnly to) => $"/sales/bills?{SalesReportRequest.PeriodKey}={SalesReportRequest.Stretch(from, to)}";
}
