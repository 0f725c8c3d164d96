using System.Globalization;
using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Gst;

public sealed class StatuteTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string> HsnDigits => VectorFile.Ids("hsn_min_digits");

    public static TheoryData<string> RateChanges => VectorFile.Ids("rate_on_change");

    public static TheoryData<string> RetailSalePrices => VectorFile.Ids("rsp_valuation");

    [Theory, MemberData(nameof(HsnDigits))]
    public void MinimumDigits_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var digits = HsnRules.MinimumDigits(
            HsnRules.BandOf(vector.Number("aatoCrore")), vector.Text("recipient") == "registered", Today, vector.Flag("export"));

        vector.AssertExpected(new Dictionary<string, object?> { ["minDigits"] = digits });
    }

    [Theory, MemberData(nameof(RateChanges))]
    public void RateOnChange_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var rate = RateOnChange.Decide(
            vector.Date("changeDate"), vector.Number("oldRate"), vector.Number("newRate"),
            vector.Date("supply"), vector.Date("invoice"), vector.Date("payment"));

        vector.AssertExpected(new Dictionary<string, object?> { ["rate"] = rate });
    }

    [Theory, MemberData(nameof(RetailSalePrices))]
    public void RetailSalePrice_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var valuation = RetailSalePriceValuation.Of(vector.Number("rsp"), vector.Number("rate"));

        vector.AssertExpected(new Dictionary<string, object?> { ["tax"] = valuation.Tax, ["deemedTaxable"] = valuation.DeemedTaxable });
    }

    [Fact]
    public void MinimumDigits_ForExportOfGoods_IsEight() =>
        Assert.Equal(8, HsnRules.MinimumDigits(TurnoverBand.UpToFiveCrore, true, Today, isExportOfGoods: true));

    [Theory]
    [InlineData("3306", true, false)]
    [InlineData("330610", true, false)]
    [InlineData("999312", true, true)]
    [InlineData("33061", false, false)]
    [InlineData("33", false, false)]
    [InlineData("0000", false, false)]
    [InlineData("९९९३", false, false)]
    [InlineData(null, false, false)]
    public void Code_IsWellFormed(string? code, bool isWellFormed, bool isService) =>
        Assert.Equal((isWellFormed, isService), (HsnRules.IsWellFormed(code), HsnRules.IsService(code)));

    [Theory]
    [InlineData("2025-09-21", "0.1 0.25 1.5 3 5 12 18 28")]
    [InlineData("2025-09-22", "0.1 0.25 1.5 3 5 18 40")]
    public void Slabs_ChangeWithTheReformOf2025(string date, string expected)
    {
        var rates = GstSlabs.On(DateOnly.Parse(date, CultureInfo.InvariantCulture))
            .Where(slab => slab.Treatment == TaxTreatment.Taxable)
            .Select(slab => slab.Rate.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(expected, string.Join(' ', rates));
    }

    [Fact]
    public void BuyerAddress_IsNeededFromFiftyThousand()
    {
        Assert.True(GstThresholds.NeedsBuyerAddress(50_000, Today));
        Assert.False(GstThresholds.NeedsBuyerAddress(49_999.99m, Today));
        Assert.False(GstThresholds.NeedsBuyerAddress(50_000, new DateOnly(2017, 6, 30)));
    }

    [Fact]
    public void StatuteRows_GiveTheLatestRowInForce()
    {
        StatuteRow<int>[] rows = [new(new DateOnly(2020, 1, 1), 1, "first"), new(new DateOnly(2021, 1, 1), 2, "second")];

        Assert.Equal(1, rows.On(new DateOnly(2020, 12, 31))?.Value);
        Assert.Equal(2, rows.On(new DateOnly(2021, 1, 1))?.Value);
        Assert.Null(rows.On(new DateOnly(2019, 12, 31)));
    }

    [Fact]
    public void Uqc_Has45DistinctCodes()
    {
        Assert.Equal(45, Uqc.All.Select(unit => unit.Code).Distinct().Count());
        Assert.Equal("Kilograms", Uqc.Find("KGS")?.Name);
        Assert.Null(Uqc.Find("XYZ"));
    }
}
