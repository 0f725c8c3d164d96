using ErpWeb.Inventory.Labels;

namespace ErpWeb.Tests.Inventory.Labels;

public sealed class BarcodeTests
{
    [Fact]
    public void Ean13_IsThePatternOfTheStandard() => Assert.Equal(
        "101" + "0001011" + "0100111" + "0110011" + "0010011" + "0111101" + "0011101" + "01010" + "1100110" + "1101100" + "1000010" + "1011100" + "1001110" + "1000100" + "101",
        Ean13.Encode("5901234123457").Modules);

    [Theory]
    [InlineData("5901234123457", true)]
    [InlineData("4006381333931", true)]
    [InlineData("8901030865275", true)]
    [InlineData("8901030865279", false)]
    [InlineData("590123412345", false)]
    [InlineData("590123412345X", false)]
    public void Ean13_WantsTheRightLastDigit(string digits, bool isValid) => Assert.Equal(isValid, Ean13.IsValid(digits));

    // Check values as worked out by hand: 104 + 48 + 2*42 + 3*42 + 4*17 + 5*18 + 6*19 + 7*35 = 879, and 879 mod 103 = 55.
    [Theory]
    [InlineData("PJJ123C", new[] { 104, 48, 42, 42, 17, 18, 19, 35, 55, 106 })]
    [InlineData("12345678", new[] { 105, 12, 34, 56, 78, 47, 106 })]
    [InlineData("12345", new[] { 105, 12, 34, 100, 21, 54, 106 })]
    [InlineData("A1234", new[] { 104, 33, 99, 12, 34, 95, 106 })]
    public void Code128_ChoosesItsSetsAndItsCheck(string text, int[] values) => Assert.Equal(values, Code128.ValuesOf(text));

    [Fact]
    public void Code128_IsThePatternOfTheStandard() => Assert.Equal(
        "11010010000" + "10100011000" + "10001011000" + "1100011101011",
        Code128.Encode("A").Modules);

    [Fact]
    public void Code128_SymbolsHaveElevenModules_TheLastThirteen()
    {
        foreach (var letter in Enumerable.Range(' ', '~' - ' ' + 1).Select(code => ((char)code).ToString()))
        {
            var modules = Code128.Encode(letter).Modules;
            Assert.Equal(11 * 3 + 13, modules.Length);
            Assert.StartsWith("1", modules);
            Assert.EndsWith("1100011101011", modules);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("पेन")]
    [InlineData("a\tb")]
    public void WhatHasNoSymbol_HasNoBars(string text)
    {
        Assert.Null(BarPattern.Of(text));
        Assert.Throws<ArgumentException>(() => Code128.Encode(text));
    }

    [Fact]
    public void Drawing_LeavesWhiteOnBothSides()
    {
        var svg = new BarPattern("1101").ToSvg();

        Assert.Contains("viewBox=\"0 0 24 1\"", svg);
        Assert.Contains("M10 0h2v1h-2zM13 0h1v1h-1z", svg);
    }
}
