using ErpWeb.Catalog.Contracts;

namespace ErpWeb.Tests.Catalog.Contracts;

public sealed class UnitConversionTests
{
    private static readonly OtherUnit Box = new("BOX", 1, 12, 1100);
    private static readonly OtherUnit PieceOfBox = new("PCS", 12, 1);

    [Theory]
    [InlineData(2, 24)]
    [InlineData(1.5, 18)]
    public void ABoxOfTwelve_IsSoManyPieces(decimal boxes, decimal pieces) => Assert.Equal(pieces, UnitConversion.ToBase(boxes, Box, "PCS"));

    [Fact]
    public void WhatIsNoWholePiece_IsRefused_WhereTheUnitIsCounted()
    {
        Assert.Null(UnitConversion.ToBase(0.3m, Box, "PCS"));
        Assert.Equal(3.6m, UnitConversion.ToBase(0.3m, Box, "KGS"));
    }

    [Fact]
    public void WhatDoesNotComeOut_IsRefused_AndNeverRounded()
    {
        Assert.Equal(0.5m, UnitConversion.ToBase(6, PieceOfBox, "KGS"));
        Assert.Null(UnitConversion.ToBase(1, PieceOfBox, "KGS"));
        Assert.Null(UnitConversion.ToBase(6, PieceOfBox, "BOX"));
        Assert.Equal(2m, UnitConversion.ToBase(24, PieceOfBox, "BOX"));
        Assert.Equal(0.25m, UnitConversion.ToBase(250, new("GMS", 1000, 1), "KGS"));
    }

    [Fact]
    public void APartOfALine_KeepsItsUnit_OnlyIfItComesOut()
    {
        Assert.Equal(1.5m, UnitConversion.PartOf(18, 2, 24));
        Assert.Null(UnitConversion.PartOf(7, 2, 24));
        Assert.Null(UnitConversion.PartOf(7, null, 24));
    }

    [Fact]
    public void ThePriceFollowsTheUnit()
    {
        Assert.Equal(1100m, UnitPrices.Moved(100, null, Box, 100));
        Assert.Equal(100m, UnitPrices.Moved(1100, Box, null, 100));
        Assert.Equal(1080m, UnitPrices.Moved(90, null, Box, 100));
        Assert.Equal(8.3333m, UnitPrices.Moved(100, Box, null));
        Assert.Null(UnitPrices.Moved(null, null, Box, 100));
    }
}
