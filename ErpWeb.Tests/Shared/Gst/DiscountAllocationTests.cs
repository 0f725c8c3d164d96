using ErpWeb.Shared.Gst;

namespace ErpWeb.Tests.Shared.Gst;

public sealed class DiscountAllocationTests
{
    [Fact]
    public void Share_OfATie_FavoursTheLastLine() => Assert.Equal([3.33m, 3.33m, 3.34m], DiscountAllocation.Share(10, [100, 100, 100]));

    [Fact]
    public void Share_OfTwoPaise_IsNeverNegative() => Assert.Equal([0, 0, 0.01m, 0.01m], DiscountAllocation.Share(0.02m, [1, 1, 1, 1]));

    [Fact]
    public void Share_NeverExceedsATinyLastLine()
    {
        var amounts = Enumerable.Repeat(1m, 300).Append(0.01m).ToArray();

        var shares = DiscountAllocation.Share(151.20m, amounts);

        Assert.Equal(151.20m, shares.Sum());
        Assert.All(shares.Zip(amounts), pair => Assert.InRange(pair.First, 0, pair.Second));
    }

    [Fact]
    public void Share_OfEverything_TakesEverything() => Assert.Equal([33.33m, 0, 0.01m], DiscountAllocation.Share(33.34m, [33.33m, 0, 0.01m]));

    [Fact]
    public void Share_OverNothing_IsNothing() => Assert.Equal([0, 0], DiscountAllocation.Share(5, [0, 0]));
}
