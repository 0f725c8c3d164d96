using ErpWeb.Insights.Forecast;

namespace ErpWeb.Tests.Insights.Forecast;

public sealed class CashForecastTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Of_PutsEachAmountIntoItsWeek_AndWhatIsOverdueIntoTheFirst()
    {
        var forecast = CashForecast.Of(1000,
        [
            Expected(-30, 500), Expected(0, 100), Expected(6, -50), Expected(7, -2000), Expected(90, 5), Expected(91, 9999),
        ], Today);

        Assert.Equal(13, forecast.Weeks.Count);
        Assert.Equal((1000m, 600m, 50m, 1550m), (forecast.Weeks[0].Opening, forecast.Weeks[0].In, forecast.Weeks[0].Out, forecast.Weeks[0].Closing));
        Assert.True(forecast.Weeks[0].Expected[0].IsOverdue);
        Assert.Equal((2000m, -450m), (forecast.Weeks[1].Out, forecast.Weeks[1].Closing));
        Assert.Equal(-445m, forecast.Weeks[12].Closing);
        Assert.Equal(new DateOnly(2026, 11, 28), forecast.Lowest.First);
    }

    private static ExpectedMoney Expected(int days, decimal amount) => new(Today.AddDays(days), amount > 0 ? ForecastKind.Receivable : ForecastKind.Payable, "x", "", amount);
}
