using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class FormatsTests
{
    private static readonly DateOnly Day = new(2026, 11, 5);

    public static TheoryData<string> Patterns => [.. Formats.DatePatterns];

    [Theory]
    [InlineData("dd-MM-yyyy", "05-11-2026", "05-11")]
    [InlineData("dd/MM/yyyy", "05/11/2026", "05/11")]
    [InlineData("dd MMM yyyy", "05 Nov 2026", "05 Nov")]
    [InlineData("yyyy-MM-dd", "2026-11-05", "11-05")]
    public void Date_IsWrittenAsTheBusinessAtWorkDoes(string pattern, string whole, string day)
    {
        AtWork(new(pattern, NumberGrouping.Indian));

        Assert.Equal((whole, day), (IndianDate.Format(Day), IndianDate.DayAndMonth(Day)));
        Assert.Equal(whole + " 14:05", Formats.Now.Of(Day.ToDateTime(new(14, 5))));
    }

    [Theory, MemberData(nameof(Patterns))]
    public void Date_IsReadInEachPattern_WhicheverIsWritten(string pattern)
    {
        foreach (var date in Enumerable.Range(0, 366).Select(Day.AddDays))
            Assert.True(IndianDate.TryParse(new Formats(pattern, NumberGrouping.Indian).Of(date), Day, out var read) && read == date);
    }

    [Fact]
    public void NamedMonth_IsNamedInTheLanguageOfTheScreen_AndInEnglishOnPaper()
    {
        AtWork(new("dd MMM yyyy", NumberGrouping.Indian), english => english == "November" ? "नवंबर" : english);

        Assert.Equal(("05 नवंबर 2026", "05 Nov 2026"), (IndianDate.Format(Day), Formats.Now.Of(Day)));
    }

    [Fact]
    public void Digits_AreGroupedAsTheBusinessAtWorkDoes_AndWordsStayIndian()
    {
        Assert.Equal(("12,34,567.50", "₹1.2 Cr"), (IndianNumber.Format(1234567.5m), IndianNumber.Short(1_23_45_678)));

        AtWork(new("dd-MM-yyyy", NumberGrouping.International));

        Assert.Equal(("1,234,567.50", "₹12.3 M"), (IndianNumber.Format(1234567.5m), IndianNumber.Short(1_23_45_678)));
        Assert.True(IndianNumber.TryParse("12,34,567.5", out var read) && read == 1234567.5m);
        Assert.Contains("Lakh", AmountInWords.Of(1234567.5m), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Formats_FollowTheBusiness_AndStayWithWhoBegan()
    {
        var business = new BusinessFormats();
        var go = new TaskCompletionSource();
        var later = Task.Run(async () =>
        {
            Formats.Use(new(business, english => english));
            await go.Task;
            return IndianDate.Format(Day);
        });
        business.Current = new("yyyy-MM-dd", NumberGrouping.Indian);
        go.SetResult();

        Assert.Equal("2026-11-05", await later);
        Assert.Equal("05-11-2026", IndianDate.Format(Day));
    }

    // xUnit gives each test a context of its own, so that nothing is left behind.
    private static void AtWork(Formats formats, Func<string, string>? say = null) =>
        Formats.Use(new(new() { Current = formats }, say ?? (english => english)));
}
