using ErpWeb.Insights.Charts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Insights.Charts;

public sealed class ChartScaleTests
{
    [Fact]
    public void LinesThatLieClose_NeverReadAlike()
    {
        var scale = ChartScale.Of([18_086_987.50m, 18_402_959.50m], fromZero: false);

        var words = scale.Ticks.Select(tick => IndianNumber.Short(tick, scale.Step)).ToList();

        Assert.Equal(words.Distinct(), words);
        Assert.Equal(["₹1.8 Cr", "₹1.81 Cr", "₹1.82 Cr", "₹1.83 Cr", "₹1.84 Cr", "₹1.85 Cr"], words);
    }

    [Theory]
    [InlineData("0", "0 1")]
    [InlineData("3.2", "0 1 2 3 4")]
    [InlineData("94000", "0 25000 50000 75000 100000")]
    [InlineData("-40 100", "-50 0 50 100")]
    [InlineData("18600000 18300000", "0 5000000 10000000 15000000 20000000")]
    public void Of_HasRoundLinesAroundTheAmounts(string amounts, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', ChartScale.Of([.. amounts.Split(' ').Select(decimal.Parse)]).Ticks.Select(tick => tick.ToString("0.##"))));

    [Fact]
    public void Of_ALineAlone_BeginsWhereItLies() => Assert.Equal(18_300_000, ChartScale.Of([18_600_000, 18_310_000], fromZero: false).Least);

    [Theory]
    [InlineData(0, "₹0")]
    [InlineData(950, "₹950")]
    [InlineData(12_500, "₹12.5 K")]
    [InlineData(1_20_000, "₹1.2 L")]
    [InlineData(99_499, "₹99.5 K")]
    [InlineData(3_40_00_000, "₹3.4 Cr")]
    [InlineData(-2_50_000, "-₹2.5 L")]
    public void Short_SpeaksInLakhAndCrore(int amount, string text) => Assert.Equal(text, IndianNumber.Short(amount));
}
