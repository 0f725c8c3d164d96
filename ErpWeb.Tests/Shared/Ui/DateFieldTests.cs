using Bunit;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Fields;
using Xunit;

namespace ErpWeb.Tests.Shared.Ui;

public sealed class DateFieldTests : UiTest
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private DateOnly? _value;

    [Theory]
    [InlineData("21-11-2026", "2026-11-21")]
    [InlineData("1/4/26", "2026-04-01")]
    [InlineData("211126", "2026-11-21")]
    [InlineData("5.12", "2026-12-05")]
    [InlineData("7", "2026-11-07")]
    [InlineData("t", "2026-11-21")]
    [InlineData("y", "2026-11-20")]
    [InlineData("29-2-28", "2028-02-29")]
    public void TryParse_ReadsWhatPeopleType(string typed, string expected)
    {
        Assert.True(IndianDate.TryParse(typed, Today, out var date));
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd"), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("31-11-2026")]
    [InlineData("29-2-27")]
    [InlineData("1-2-3-4")]
    [InlineData("12-abc")]
    [InlineData("0")]
    [InlineData("1-1-826")]
    public void TryParse_RefusesWhatIsNoDate(string typed) => Assert.False(IndianDate.TryParse(typed, Today, out _));

    [Fact]
    public void Typed_IsShownInFull()
    {
        var field = Date();

        field.Find("input").Change("t");

        Assert.Equal(Today, _value);
        Assert.Equal("21-11-2026", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Typed_WhenNoDate_StaysAndIsExplained()
    {
        var field = Date();

        field.Find("input").Change("31-11");

        Assert.Equal("31-11", field.Find("input").GetAttribute("value"));
        Assert.Contains("not a date", field.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void Calendar_PicksADayByKeyboard()
    {
        var field = Date();
        field.Find("button[aria-label='Choose Date']").Click();

        field.Find(".erp-calendar table").KeyDown("ArrowDown");
        field.Find(".erp-day[tabindex='0']").Click();

        Assert.Equal(Today.AddDays(7), _value);
    }

    private IRenderedComponent<DateField<DateOnly?>> Date() =>
        Render<DateField<DateOnly?>>(p => p.Add(f => f.Label, "Date").Bind(f => f.Value, _value, changed => _value = changed));
}
