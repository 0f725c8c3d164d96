using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class ApportionTests
{
    [Theory]
    [InlineData(10, new[] { 1.0, 1, 1 }, "3.33 3.33 3.34")]
    [InlineData(100, new[] { 300.0, 600, 0 }, "33.33 66.67 0.00")]
    [InlineData(-10, new[] { 1.0, 1, 1 }, "-3.33 -3.33 -3.34")]
    [InlineData(0.01, new[] { 5.0, 5 }, "0.00 0.01")]
    [InlineData(9, new[] { 0.0, 0 }, "4.50 4.50")]
    public void Shares_AddUp(double amount, double[] weights, string shares)
    {
        var found = Apportion.Money((decimal)amount, [.. weights.Select(weight => (decimal)weight)]);

        Assert.Equal((decimal)amount, found.Sum());
        Assert.Equal(shares, string.Join(' ', found.Select(share => FormattableString.Invariant($"{share:0.00}"))));
    }
}
