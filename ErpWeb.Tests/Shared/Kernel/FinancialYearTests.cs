using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class FinancialYearTests
{
    public static TheoryData<string> Years => VectorFile.Ids("financial_year");

    [Theory, MemberData(nameof(Years))]
    public void From_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var year = FinancialYear.From(vector.Date("date"));

        vector.AssertExpected(new Dictionary<string, object?> { ["fy"] = year.Name });
    }

    [Fact]
    public void Year_KnowsItsEnds()
    {
        var year = new FinancialYear(2026);

        Assert.Equal(new DateOnly(2026, 4, 1), year.First);
        Assert.Equal(new DateOnly(2027, 3, 31), year.Last);
        Assert.Equal("26-27", year.ShortName);
        Assert.Equal(year, year.Next.Previous);
    }
}
