using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Gst;

public sealed class SupplyRulesTests
{
    public static TheoryData<string> Decisions => VectorFile.Ids("supply_decision");

    [Theory, MemberData(nameof(Decisions))]
    public void Decide_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var decision = SupplyRules.Decide(new SupplyInput(
            vector.Text("supplierState")!,
            vector.Text("pos")!,
            Parse(vector.Text("customer"), PartyGstKind.Regular),
            vector.Flag("withPayment", otherwise: true),
            vector.Flag("supplierIsSez"),
            Parse(vector.Text("supplierScheme"), TaxpayerScheme.Regular)));

        vector.AssertExpected(new Dictionary<string, object?>
        {
            ["nature"] = decision.Nature switch
            {
                SupplyNature.IntraState => "intra",
                SupplyNature.InterState => "inter",
                SupplyNature.Export => "export",
                _ => "notAllowed",
            },
            ["taxes"] = decision.Taxes.Select(tax => tax.ToString().ToUpperInvariant()),
        });
    }

    [Theory]
    [InlineData("24", "24", SupplyNature.IntraState)]
    [InlineData("24", "27", SupplyNature.InterState)]
    public void Decide_ForAnUnregisteredSupplier_ChargesNoTax(string supplier, string place, SupplyNature nature)
    {
        var decision = SupplyRules.Decide(new(supplier, place, PartyGstKind.Regular, Scheme: TaxpayerScheme.Unregistered));

        Assert.Equal(nature, decision.Nature);
        Assert.False(decision.ChargesTax);
    }

    [Fact]
    public void Decide_ForADomesticBuyer_IgnoresTheLetterOfUndertaking() =>
        Assert.True(SupplyRules.Decide(new("24", "27", PartyGstKind.Regular, WithPaymentOfTax: false)).ChargesIgst);

    [Fact]
    public void Decide_ForCompositionToSez_IsNotAllowed() =>
        Assert.Equal(SupplyNature.NotAllowed, SupplyRules.Decide(new("24", "24", PartyGstKind.Sez, Scheme: TaxpayerScheme.Composition)).Nature);

    [Theory]
    [InlineData("04", "UTGST")]
    [InlineData("07", "SGST")]
    public void StateTaxName_FollowsTheTerritory(string state, string expected) =>
        Assert.Equal(expected, SupplyRules.Decide(new(state, state, PartyGstKind.Regular)).StateTaxName);

    private static T Parse<T>(string? text, T otherwise)
        where T : struct, Enum => text is null ? otherwise : Enum.Parse<T>(text, ignoreCase: true);
}
