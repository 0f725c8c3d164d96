using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Gst;

public sealed class InclusivePriceTests
{
    private static readonly SupplyDecision WithinState = SupplyRules.Decide(new("24", "24", PartyGstKind.Regular));

    public static TheoryData<string> Prices => VectorFile.Ids("inclusive_price");

    [Theory, MemberData(nameof(Prices))]
    public void Split_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);
        var (inclusive, rate, cessRate) = (vector.Number("inclusive"), vector.Number("rate"), vector.Number("cessRate"));
        var supply = TaxVectors.Supply(vector);

        vector.AssertExpected(new Dictionary<string, object?>
        {
            ["taxFirst"] = Named(InclusivePrice.TaxFirst(inclusive, rate, supply, cessRate)),
            ["netFirst"] = Named(InclusivePrice.NetFirst(inclusive, rate, supply, cessRate)),
        });
    }

    [Fact]
    public void TaxFirst_TakesOutCessOfBothKinds()
    {
        var split = InclusivePrice.TaxFirst(150, 28, WithinState, cessRate: 12, specificCess: 10);

        Assert.Equal(new InclusiveSplit(100, new TaxAmounts(14, 14, 0, 22), 0), split);
    }

    [Fact]
    public void TaxFirst_WhenCessExceedsThePrice_LeavesNothingNegative() =>
        Assert.Equal(new InclusiveSplit(0, new TaxAmounts(0, 0, 0, 5), 0), InclusivePrice.TaxFirst(5, 28, WithinState, specificCess: 20));

    private static Dictionary<string, object?> Named(InclusiveSplit split) => new()
    {
        ["taxable"] = split.Taxable,
        ["cgst"] = split.Tax.Cgst,
        ["sgst"] = split.Tax.Sgst,
        ["igst"] = split.Tax.Igst,
        ["difference"] = split.Difference,
    };
}
