using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Gst;

/// <summary>A place of supply and the provision that leads to it.</summary>
/// <param name="StateCode">Two-digit state code; 96 outside India.</param>
/// <param name="Rule">The provision: "IGST s.10(1)(a)".</param>
public readonly record struct PlaceOfSupply(string StateCode, string Rule);

/// <summary>Computes the place of supply that an invoice proposes; the user may change it.</summary>
/// <remarks>IGST Act s.10 to 13, with s.10(1)(ca) for unregistered buyers of goods since 1 October 2023.</remarks>
public static class PlaceOfSupplyRules
{
    /// <summary>Applies the provisions. A place that is needed but unknown falls back to the recipient's state, then to the supplier's.</summary>
    public static PlaceOfSupply Decide(PlaceOfSupplyInput input) => input switch
    {
        { Service: null } => OfGoods(input),
        { Service: { } service, IsAbroad: true } => OfServiceAbroad(input, service),
        { Service: { } service } => OfService(input, service),
    };

    private static PlaceOfSupply OfGoods(PlaceOfSupplyInput input) => input switch
    {
        { IsAbroad: true } => new(IndianStates.OtherCountry, "IGST s.11(b)"),
        { Movement: GoodsMovement.AssembledAtSite } => new(Location(input), "IGST s.10(1)(d)"),
        { Movement: GoodsMovement.OnBoardConveyance } => new(Location(input), "IGST s.10(1)(e)"),
        { RecipientIsRegistered: false } => new(Recipient(input), "IGST s.10(1)(ca)"),
        { Movement: GoodsMovement.StaysInPlace } => new(input.LocationState ?? input.SupplierState, "IGST s.10(1)(c)"),
        { DeliversToThirdParty: true } => new(Recipient(input), "IGST s.10(1)(b)"),
        _ => new(input.DeliveryState ?? Recipient(input), "IGST s.10(1)(a)"),
    };

    private static PlaceOfSupply OfService(PlaceOfSupplyInput input, ServiceKind service) => service switch
    {
        ServiceKind.ImmovableProperty when input.LocationState == IndianStates.OtherCountry => new(Recipient(input), "IGST s.12(3)"),
        ServiceKind.ImmovableProperty => new(Location(input), "IGST s.12(3)"),
        ServiceKind.PerformedInPerson => new(input.LocationState ?? input.SupplierState, "IGST s.12(4)"),
        ServiceKind.Training => RegisteredElseLocation(input, "IGST s.12(5)"),
        ServiceKind.Admission => new(Location(input), "IGST s.12(6)"),
        ServiceKind.EventOrganisation => RegisteredElseLocation(input, "IGST s.12(7)"),
        ServiceKind.GoodsTransport => RegisteredElseLocation(input, "IGST s.12(8)"),
        ServiceKind.PassengerTransport => RegisteredElseLocation(input, "IGST s.12(9)"),
        ServiceKind.OnBoardConveyance => new(Location(input), "IGST s.12(10)"),
        ServiceKind.Telecommunication => new(Location(input), "IGST s.12(11)"),
        ServiceKind.Banking => new(Recipient(input), "IGST s.12(12)"),
        ServiceKind.Insurance => new(Recipient(input), input.RecipientIsRegistered ? "IGST s.12(13)(a)" : "IGST s.12(13)(b)"),
        _ when input.RecipientIsRegistered => new(Recipient(input), "IGST s.12(2)(a)"),
        _ => new(Recipient(input), input.RecipientState is null ? "IGST s.12(2)(b)(ii)" : "IGST s.12(2)(b)(i)"),
    };

    private static PlaceOfSupply OfServiceAbroad(PlaceOfSupplyInput input, ServiceKind service) => service switch
    {
        ServiceKind.PerformedInPerson => new(input.LocationState ?? input.SupplierState, "IGST s.13(3)"),
        ServiceKind.ImmovableProperty => new(input.LocationState ?? input.SupplierState, "IGST s.13(4)"),
        ServiceKind.Admission or ServiceKind.EventOrganisation => new(input.LocationState ?? input.SupplierState, "IGST s.13(5)"),
        ServiceKind.Banking => new(input.SupplierState, "IGST s.13(8)"),
        _ => new(IndianStates.OtherCountry, "IGST s.13(2)"),
    };

    private static PlaceOfSupply RegisteredElseLocation(PlaceOfSupplyInput input, string section) => input.RecipientIsRegistered
        ? new(Recipient(input), section + "(a)")
        : new(Location(input), section + "(b)");

    private static string Recipient(PlaceOfSupplyInput input) => input.RecipientState ?? input.SupplierState;

    private static string Location(PlaceOfSupplyInput input) => input.LocationState ?? Recipient(input);
}
