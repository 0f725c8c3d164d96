using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Kernel;


namespace ErpWeb.Tests.Insights.Sales;

public sealed class SalesCoverTests
{
    private static readonly DateRange Sold = new(new(2023, 5, 10), new(2026, 11, 21));

    [Theory]
    [InlineData("2026-11-01", "2026-11-21", "Month 2026-11-01..2026-11-01")]
    [InlineData("2026-11-01", "2026-11-20", "Day 2026-11-01..2026-11-20")]
    [InlineData("2026-04-01", "2026-11-21", "Year 2026-04-01..2026-04-01")]
    [InlineData("2025-04-01", "2026-03-31", "Year 2025-04-01..2025-04-01")]
    [InlineData("2026-10-01", "2026-10-31", "Month 2026-10-01..2026-10-01")]
    [InlineData("2026-11-21", "2026-11-21", "Day 2026-11-21..2026-11-21")]
    [InlineData("2026-10-15", "2026-11-21", "Day 2026-10-15..2026-10-31, Month 2026-11-01..2026-11-01")]
    [InlineData("2024-02-10", "2026-06-05", "Day 2024-02-10..2024-02-29, Month 2024-03-01..2024-03-01, Year 2024-04-01..2025-04-01, Month 2026-04-01..2026-05-01, Day 2026-06-01..2026-06-05")]
    [InlineData(null, null, "Year 2023-04-01..2026-04-01")]
    [InlineData("2020-01-01", "2030-01-01", "Year 2023-04-01..2026-04-01")]
    [InlineData("2026-12-01", null, "")]
    public void Of_CoversWithFewParts(string? from, string? to, string parts) =>
        Assert.Equal(parts, string.Join(", ", SalesCover.Of(Day(from), Day(to), Sold).Select(part => $"{part.Span} {part.First:yyyy-MM-dd}..{part.Last:yyyy-MM-dd}")));

    [Fact]
    public void Of_CoversEachSoldDayOnce()
    {
        var random = new Random(1);
        for (var times = 0; times < 500; times++)
        {
            var from = Sold.From.AddDays(random.Next(-400, 1500));
            var to = from.AddDays(random.Next(0, 1200));

            var covered = SalesCover.Of(from, to, Sold).SelectMany(DaysOf).Where(Sold.Contains).ToList();

            Assert.Equal(DaysOf(from, to).Where(Sold.Contains), covered.Order());
        }
    }

    private static IEnumerable<DateOnly> DaysOf(SalesPart part) => part.Span switch
    {
        SalesSpan.Year => DaysOf(part.First, part.Last.AddYears(1).AddDays(-1)),
        SalesSpan.Month => DaysOf(part.First, part.Last.AddMonths(1).AddDays(-1)),
        _ => DaysOf(part.First, part.Last),
    };

    private static IEnumerable<DateOnly> DaysOf(DateOnly from, DateOnly to) => Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
