using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class RoundingTests
{
    [Theory]
    [InlineData("5.025", "5.03")]
    [InlineData("2.505", "2.51")]
    [InlineData("-2.505", "-2.51")]
    [InlineData("5.0249999", "5.02")]
    public void Money_AtATie_GoesAwayFromZero(string amount, string expected) =>
        Assert.Equal(decimal.Parse(expected), Rounding.Money(decimal.Parse(amount)));

    [Fact]
    public void Down_CutsToPlaces() => Assert.Equal(3.33m, Rounding.Down(3.339m, 2));

    [Theory]
    [InlineData("1.2345", 4, true)]
    [InlineData("1.23450000", 4, true)]
    [InlineData("1.23451", 4, false)]
    public void Fits_IgnoresTrailingZeros(string value, int places, bool expected) =>
        Assert.Equal(expected, Rounding.Fits(decimal.Parse(value), places));
}
