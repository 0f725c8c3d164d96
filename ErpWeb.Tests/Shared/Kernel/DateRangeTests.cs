using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class DateRangeTests
{
    private static readonly DateRange February = DateRange.Month(new DateOnly(2028, 2, 10));

    [Fact]
    public void Month_OfALeapYear_Has29Days()
    {
        Assert.Equal(29, February.Days);
        Assert.Equal(new DateOnly(2028, 2, 29), February.To);
    }

    [Fact]
    public void Year_RunsFromAprilToMarch() =>
        Assert.Equal(new DateRange(new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31)), DateRange.Year(new FinancialYear(2026)));

    [Fact]
    public void Constructor_WhenEndIsBeforeStart_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateRange(February.To, February.From));
}
