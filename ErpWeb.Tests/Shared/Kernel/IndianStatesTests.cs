using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Shared.Kernel;

public sealed class IndianStatesTests
{
    [Fact]
    public void All_HasEveryCodeOnce()
    {
        var expected = Enumerable.Range(1, 38).Append(96).Append(97).Select(code => code.ToString("D2"));

        Assert.Equal(expected, IndianStates.All.Select(state => state.Code));
    }

    [Fact]
    public void Current_LeavesOutMergedTerritoriesAndAbroad()
    {
        var codes = IndianStates.Current.Select(state => state.Code).ToArray();

        Assert.Equal(37, codes.Length);
        Assert.DoesNotContain("25", codes);
        Assert.DoesNotContain("28", codes);
        Assert.DoesNotContain(IndianStates.OtherCountry, codes);
        Assert.Equal(IndianStates.OtherCountry, IndianStates.PlacesOfSupply[^1].Code);
    }

    [Fact]
    public void IsUnionTerritory_MeansUtgst()
    {
        var territories = IndianStates.All.Where(state => state is { IsUnionTerritory: true, IsCurrent: true }).Select(state => state.Code);

        Assert.Equal(["04", "26", "31", "35", "38", "97"], territories);
    }

    [Fact]
    public void NameOf_AnUnknownCode_IsTheCode()
    {
        Assert.Equal("Gujarat", IndianStates.NameOf("24"));
        Assert.Equal("88", IndianStates.NameOf("88"));
        Assert.Null(IndianStates.Find(null));
    }

    [Theory]
    [InlineData("380001", true)]
    [InlineData("080001", false)]
    [InlineData("38000", false)]
    [InlineData("३८०००१", false)]
    [InlineData(null, false)]
    public void Pincode_IsSixDigitsAndNotZeroFirst(string? text, bool expected) => Assert.Equal(expected, Pincode.IsValid(text));
}
