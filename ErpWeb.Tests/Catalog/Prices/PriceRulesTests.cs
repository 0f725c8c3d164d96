using ErpWeb.Catalog.Prices.Contracts;

namespace ErpWeb.Tests.Catalog.Prices;

/// <summary>Which price counts, and why.</summary>
public sealed class PriceRulesTests
{
    private static readonly Guid Soap = Guid.Parse("0197aaaa-0000-7000-8000-0000000000a1");

    private static readonly PriceFacts Everything = new()
    {
        List = new("Wholesale", 5, new Dictionary<Guid, IReadOnlyList<ListStep>> { [Soap] = [new(1, 95, 0), new(12, 90, 0), new(100, null, 20)] }),
        Agreed = new Dictionary<Guid, AgreedPrice> { [Soap] = new(80, null) },
    };

    [Fact]
    public void Choose_TheStrongestSourceCounts()
    {
        Assert.Equal((70m, PriceSource.Typed), Of(Everything, 1, typed: 70));
        Assert.Equal((80m, PriceSource.Agreed), Of(Everything, 1));
        Assert.Equal((95m, PriceSource.PriceList), Of(Everything with { Agreed = new Dictionary<Guid, AgreedPrice>() }, 1));
        Assert.Equal((100m, PriceSource.SalePrice), Of(PriceFacts.None, 1));
    }

    [Theory]
    [InlineData(11, 95)]
    [InlineData(12, 90)]
    [InlineData(99.5, 90)]
    [InlineData(100, 80)]
    public void Choose_TakesTheStepOfTheQuantity(decimal quantity, decimal price) =>
        Assert.Equal((price, PriceSource.PriceList), Of(Everything with { Agreed = new Dictionary<Guid, AgreedPrice>() }, quantity));

    [Fact]
    public void Choose_AnItemThatTheListDoesNotName_GetsItsPercentOff()
    {
        var choice = PriceRules.Choose(Guid.NewGuid(), 333.33m, 1, Everything);
        Assert.Equal((316.66m, "Wholesale: 5% off the sale price"), (choice.UnitPrice, choice.Why.ToString()));
    }

    [Fact]
    public void Choose_SaysWhy()
    {
        var listed = Everything with { Agreed = new Dictionary<Guid, AgreedPrice>() };
        Assert.Equal("Wholesale, from 12", PriceRules.Choose(Soap, 100, 12, listed).Why.ToString());
        Assert.Equal("Wholesale", PriceRules.Choose(Soap, 100, 1, listed).Why.ToString());
        Assert.Equal("Agreed with the customer", PriceRules.Choose(Soap, 100, 1, Everything).Why.ToString());
    }

    private static (decimal, PriceSource) Of(PriceFacts facts, decimal quantity, decimal? typed = null)
    {
        var choice = PriceRules.Choose(Soap, 100, quantity, facts, typed);
        return (choice.UnitPrice, choice.Source);
    }
}
