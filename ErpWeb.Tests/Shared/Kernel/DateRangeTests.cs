using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class DateRangeTests
{
    private static readonly DateRange February = DateRange.Month(new DateOnly(2028, 2, 10));

    [Fact]
    public void Month_OfALeapYear_Has29Days()
    {
        Assert.Equal(29, February.Days);
        Assert.True(February.Contains(new DateOnly(2028, 2, 29)));
        Assert.False(February.Contains(new DateOnly(2028, 3, 1)));
    }

    [Fact]
    public void Year_RunsFromAprilToMarch() =>
        Assert.Equal(new DateRange(new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31)), DateRange.Year(new FinancialYear(2026)));

    [Fact]
    public void Overlaps_WhenOneDayIsShared()
    {
        Assert.True(February.Overlaps(new DateRange(February.To, February.To.AddDays(5))));
        Assert.False(February.Overlaps(new DateRange(February.To.AddDays(1), February.To.AddDays(5))));
    }

    [Fact]
    public void Constructor_WhenEndIsBeforeStart_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateRange(February.To, February.From));
}
