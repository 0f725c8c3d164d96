using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Shared.Gst;

public sealed class PlaceOfSupplyRulesTests
{
    public static TheoryData<string> Places => VectorFile.Ids("place_of_supply");

    [Theory, MemberData(nameof(Places))]
    public void Decide_FollowsVector(string id)
    {
        var vector = VectorFile.Get(id);

        var place = PlaceOfSupplyRules.Decide(InputOf(vector));

        vector.AssertExpected(new Dictionary<string, object?> { ["pos"] = place.StateCode, ["rule"] = place.Rule });
    }

    [Theory]
    [InlineData(ServiceKind.Training, false, "30", "IGST s.12(5)(b)")]
    [InlineData(ServiceKind.Training, true, "27", "IGST s.12(5)(a)")]
    [InlineData(ServiceKind.Admission, true, "30", "IGST s.12(6)")]
    [InlineData(ServiceKind.EventOrganisation, false, "30", "IGST s.12(7)(b)")]
    [InlineData(ServiceKind.PassengerTransport, true, "27", "IGST s.12(9)(a)")]
    [InlineData(ServiceKind.Telecommunication, true, "30", "IGST s.12(11)")]
    [InlineData(ServiceKind.Banking, false, "27", "IGST s.12(12)")]
    [InlineData(ServiceKind.Insurance, false, "27", "IGST s.12(13)(b)")]
    public void Decide_ForASpecialService_FollowsItsSubsection(ServiceKind service, bool isRegistered, string state, string rule)
    {
        var input = new PlaceOfSupplyInput
        {
            SupplierState = "24",
            Service = service,
            RecipientIsRegistered = isRegistered,
            RecipientState = "27",
            LocationState = "30",
        };

        Assert.Equal(new PlaceOfSupply(state, rule), PlaceOfSupplyRules.Decide(input));
    }

    [Theory]
    [InlineData(ServiceKind.General, "96", "IGST s.13(2)")]
    [InlineData(ServiceKind.PerformedInPerson, "24", "IGST s.13(3)")]
    [InlineData(ServiceKind.Banking, "24", "IGST s.13(8)")]
    public void Decide_ForABuyerAbroad_FollowsSection13(ServiceKind service, string state, string rule)
    {
        var input = new PlaceOfSupplyInput { SupplierState = "24", Service = service, IsAbroad = true };

        Assert.Equal(new PlaceOfSupply(state, rule), PlaceOfSupplyRules.Decide(input));
    }

    [Fact]
    public void Decide_ForPropertyAbroad_IsTheRecipient()
    {
        var input = new PlaceOfSupplyInput { SupplierState = "24", Service = ServiceKind.ImmovableProperty, RecipientState = "27", LocationState = "96" };

        Assert.Equal("27", PlaceOfSupplyRules.Decide(input).StateCode);
    }

    private static PlaceOfSupplyInput InputOf(Vector vector) => new()
    {
        SupplierState = vector.Text("supplierState")!,
        Service = vector.Text("kind") == "goods" ? null : ServiceOf(vector.Text("category")),
        Movement = vector.Text("assembledAtSiteState") is not null ? GoodsMovement.AssembledAtSite
            : vector.Flag("movement", otherwise: true) ? GoodsMovement.Moves : GoodsMovement.StaysInPlace,
        RecipientIsRegistered = vector.Flag("recipientRegistered"),
        RecipientState = First(vector, "billToState", "recipientState", "addressStateOnInvoice", "addressOnRecordState"),
        DeliveryState = vector.Text("deliveryState"),
        DeliversToThirdParty = vector.Flag("deliverOnDirectionOfThirdParty"),
        IsAbroad = vector.Text("deliveryCountry") is not null,
        LocationState = First(vector, "goodsLocationState", "assembledAtSiteState", "propertyState", "performedState", "handedOverState"),
    };

    private static ServiceKind ServiceOf(string? category) => category switch
    {
        null => ServiceKind.General,
        "immovableProperty" => ServiceKind.ImmovableProperty,
        "restaurantPersonalCareHealth" => ServiceKind.PerformedInPerson,
        "transportOfGoods" => ServiceKind.GoodsTransport,
        _ => throw new InvalidOperationException(category),
    };

    private static string? First(Vector vector, params string[] keys) => keys.Select(vector.Text).FirstOrDefault(text => text is not null);
}
