using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Tests.Catalog.Prices;

/// <summary>What schemes take off a bill.</summary>
public sealed class SchemeRulesTests
{
    private static readonly Guid Soap = Ids.New();
    private static readonly Guid Brush = Ids.New();

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 30)]
    [InlineData(5, 30)]
    [InlineData(7, 60)]
    public void BuyTwoGetOne_CountsWholeSets(decimal quantity, decimal off) =>
        Assert.Equal(off, Apply([Line(Soap, quantity, 30)], [BuyTwoGetOne()]).LineDiscounts[0]);

    [Fact]
    public void BuyTwoGetOne_OfTwoSaysThatOneMayBeAdded() =>
        Assert.Equal("Soap offer: one more set is bought; 1 may be added free", Apply([Line(Soap, 2, 30)], [BuyTwoGetOne()]).Hints.Single().ToString());

    [Fact]
    public void FreeGoodsOfAnotherKind_AreFreeOnceTheyStandOnTheBill()
    {
        var scheme = BuyTwoGetOne() with { FreeItemId = Brush, FreeItemName = "Toothbrush" };
        var without = Apply([Line(Soap, 4, 30)], [scheme]);
        Assert.Equal("Soap offer: 2 Toothbrush may be added free", without.Hints.Single().ToString());

        var with = Apply([Line(Soap, 4, 30), Line(Brush, 3, 20)], [scheme]);
        Assert.Equal([0m, 40m], with.LineDiscounts);
        Assert.Empty(with.Hints);
    }

    [Fact]
    public void DiscountsOnTheBill_DoNotAddUp_TheBestCounts()
    {
        var percent = new SchemeTerms { Id = Ids.New(), Name = "Festival", Kind = SchemeKind.ByValue, Grants = [new(500, 5, 0), new(1000, 10, 0)] };
        var amount = new SchemeTerms { Id = Ids.New(), Name = "Many", Kind = SchemeKind.ByQuantity, Grants = [new(10, 0, 60)] };
        Assert.Equal(100m, Apply([Line(Soap, 20, 50)], [percent, amount]).BillDiscount);
        Assert.Equal(60m, Apply([Line(Soap, 10, 60)], [percent, amount]).BillDiscount);
        Assert.Equal(0m, Apply([Line(Soap, 1, 60)], [percent, amount]).BillDiscount);
    }

    [Fact]
    public void Coupon_CountsOnTopAndOnlyFromItsValueOn()
    {
        var coupon = new SchemeTerms { Id = Ids.New(), Name = "Diwali", Kind = SchemeKind.Coupon, CouponCode = "DIWALI50", Grants = [new(300, 0, 50)] };
        Assert.Equal(50m, Apply([Line(Soap, 10, 30)], [coupon], "diwali50").BillDiscount);
        Assert.Equal("Coupon DIWALI50 counts from ₹300.00 on", Apply([Line(Soap, 1, 30)], [coupon], "DIWALI50").Hints.Single().ToString());
        Assert.Equal("There is no coupon HOLI that counts today", Apply([Line(Soap, 10, 30)], [coupon], "HOLI").Hints.Single().ToString());
    }

    [Fact]
    public void QuantitySlabOfAnItem_ReducesItsLines()
    {
        var slab = new SchemeTerms { Id = Ids.New(), Name = "Dozen", Kind = SchemeKind.ByQuantity, ItemId = Soap, Grants = [new(12, 10, 0)] };
        Assert.Equal([36m, 0m], Apply([Line(Soap, 12, 30), Line(Brush, 1, 20)], [slab]).LineDiscounts);
    }

    private static SchemeTerms BuyTwoGetOne() => new() { Id = Ids.New(), Name = "Soap offer", Kind = SchemeKind.BuyAndGet, ItemId = Soap, BuyQuantity = 2, FreeQuantity = 1 };

    private static SchemeLine Line(Guid item, decimal quantity, decimal price) => new(item, "", quantity, price, quantity * price);

    private static SchemeOutcome Apply(IReadOnlyList<SchemeLine> lines, IReadOnlyList<SchemeTerms> schemes, string coupon = "") => SchemeRules.Apply(lines, schemes, coupon);
}
