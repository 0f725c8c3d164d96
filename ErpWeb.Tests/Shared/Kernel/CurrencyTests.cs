using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class CurrencyTests
{
    private static readonly Currency Dollar = Currency.Find("USD")!;

    [Theory]
    [InlineData("USD", 100, 83.2575, 8325.75)]
    [InlineData("JPY", 10000, 55.42, 5542.00)]
    [InlineData("KWD", 12.345, 271.1, 3346.73)]
    public void Rupees_AreRoundedToPaise(string code, decimal amount, decimal rate, decimal rupees)
    {
        var currency = Currency.Find(code)!;

        Assert.Equal(rupees, currency.Rupees(amount, rate));
        Assert.Equal(amount, currency.OfRupees(rupees, rate));
    }

    [Fact]
    public void Codes_AreOfIso4217AndDiffer()
    {
        Assert.All(Currency.All, currency => Assert.Matches("^[A-Z]{3}$", currency.Code));
        Assert.Equal(Currency.All.Count, Currency.All.Select(currency => currency.Code).Distinct().Count());
        Assert.Null(Currency.Find(""));
        Assert.Equal("USD 1,250,000.50", Dollar.Format(1_250_000.5m));
        Assert.Equal("100 JPY = ₹55.42", Currency.Find("JPY")!.RateText(55.42m));
    }

    [Fact]
    public void Parts_StandForTheirShare_AndTheLastForTheRest()
    {
        var first = new ForeignShare(Dollar, 1000, 83250, 83250);
        Assert.Equal(33300, first.Of(400));

        var second = first with { Open = 83250 - 33300 };
        Assert.Equal(600, second.Left);
        Assert.Equal(49950, second.Of(600));
    }

    [Fact]
    public void ThreeThirds_LeaveNothing()
    {
        var share = new ForeignShare(Dollar, 100, 8325.01m, 8325.01m);
        foreach (var part in (decimal[])[33.33m, 33.33m])
            share = share with { Open = share.Open - share.Of(part) };

        Assert.Equal(33.34m, share.Left);
        Assert.Equal(share.Open, share.Of(33.34m));
    }

    [Fact]
    public void ALine_HasTheGrossAmountOfTheCurrencyAtTheRate()
    {
        var line = new ForeignPrice(Dollar, 83.2575m).InRupees(new(1000, 1.25m, 18) { Discount = LineDiscount.Percent(10) });

        Assert.Equal(104_071.88m, Rounding.Money(line.Quantity * line.UnitPrice));
        Assert.Equal(10_407.19m, line.Discount.On(104_071.88m));
    }

    // 1,000 dollars booked at 83.25, received in two parts.
    [Theory]
    [InlineData(400, 84.10, 33300, 340)]
    [InlineData(600, 82.90, 49950, -210)]
    public void Gain_IsWhatTheRateBrought(decimal amount, decimal rate, decimal booked, decimal gain)
    {
        var settlement = new ForeignSettlement(Dollar, amount, rate, 500, [new(Guid.Empty, 0, amount, booked)]);

        Assert.Equal(gain, settlement.Gain);
        Assert.Equal(0, settlement.Advance);
    }
}
